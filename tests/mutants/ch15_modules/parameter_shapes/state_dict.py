# fault: buffers are listed, too
# caught by: parameters_only, matches_reference
def parameter_shapes(net):
    return {name: tuple(t.shape) for name, t in net.state_dict().items()}
