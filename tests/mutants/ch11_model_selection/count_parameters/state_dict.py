# fault: the state dict has shared parameters twice, and buffers
# caught by: shared_parameters_count_once, trainable_ones_only


def count_parameters(net):
    return sum(v.numel() for v in net.state_dict(keep_vars=True).values() if v.requires_grad or v.is_floating_point())
