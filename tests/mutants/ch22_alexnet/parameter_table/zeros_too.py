# fault: modules without parameters are listed with 0
# caught by: by_hand, nested, matches_reference
def parameter_table(net):
    return [(n, sum(p.numel() for p in m.parameters(recurse=False))) for n, m in net.named_modules()]
