# fault: biases are left out
# caught by: by_hand, matches_reference


def count_parameters(net):
    return sum(p.numel() for p in net.parameters() if p.requires_grad and p.ndim > 1)
