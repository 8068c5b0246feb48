# fault: frozen parameters count
# caught by: trainable_ones_only, matches_reference


def count_parameters(net):
    return sum(p.numel() for p in net.parameters())
