# fault: the net is left in training mode
# caught by: leaves_the_net_alone


def count_parameters(net):
    net.train()
    return sum(p.numel() for p in net.parameters() if p.requires_grad)
