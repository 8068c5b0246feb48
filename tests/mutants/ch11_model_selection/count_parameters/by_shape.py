# fault: parameters of one shape are taken for one
# caught by: matches_reference


def count_parameters(net):
    return sum({tuple(p.shape): p.numel() for p in net.parameters() if p.requires_grad}.values())
