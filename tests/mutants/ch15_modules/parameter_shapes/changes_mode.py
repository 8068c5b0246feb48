# fault: puts the net into eval mode
# caught by: leaves_net_alone
def parameter_shapes(net):
    net.eval()
    return {name: tuple(p.shape) for name, p in net.named_parameters()}
