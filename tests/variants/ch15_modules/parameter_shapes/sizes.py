# way: torch.Size is a tuple
def parameter_shapes(net):
    shapes = {}
    for name, parameter in net.named_parameters():
        shapes[name] = parameter.shape
    return shapes
