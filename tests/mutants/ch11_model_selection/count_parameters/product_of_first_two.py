# fault: shape[0] times shape[-1]: wrong for vectors, convolutions and scalars
# caught by: by_hand, trainable_ones_only


def count_parameters(net):
    return sum(p.shape[0] * p.shape[-1] for p in net.parameters() if p.requires_grad and p.ndim)
