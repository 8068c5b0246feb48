# fault: a row for each parameter, not for each module
# caught by: by_hand, nested, matches_reference
def parameter_table(net):
    return [(name, p.numel()) for name, p in net.named_parameters()]
