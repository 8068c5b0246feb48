# fault: a container counts what is inside it, too
# caught by: by_hand, nested, matches_reference
def parameter_table(net):
    return [(n, sum(p.numel() for p in m.parameters())) for n, m in net.named_modules() if list(m.parameters())]
