# fault: duplicates are asked for
# caught by: shared_parameters_count_once


def count_parameters(net):
    return sum(p.numel() for _, p in net.named_parameters(remove_duplicate=False) if p.requires_grad)
