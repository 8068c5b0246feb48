# fault: everything is made trainable before it is counted
# caught by: trainable_ones_only, leaves_the_net_alone


def count_parameters(net):
    net.requires_grad_(True)
    return sum(p.numel() for p in net.parameters())
