# way: the state dict, filtered by the parameters' names
def parameter_shapes(net):
    names = {name for name, _ in net.named_parameters()}
    return {name: tuple(t.size()) for name, t in net.state_dict().items() if name in names}
