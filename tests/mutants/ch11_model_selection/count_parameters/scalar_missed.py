# fault: a 0-d parameter counts 0
# caught by: trainable_ones_only


def count_parameters(net):
    total = 0
    for p in net.parameters():
        if p.requires_grad and p.ndim:
            size = 1
            for n in p.shape:
                size *= n
            total += size
    return total
