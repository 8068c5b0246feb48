# fault: tensors are counted, not scalars
# caught by: by_hand, matches_reference


def count_parameters(net):
    return len([p for p in net.parameters() if p.requires_grad])
