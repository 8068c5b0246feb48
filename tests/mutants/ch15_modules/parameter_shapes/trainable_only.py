# fault: frozen parameters are left out
# caught by: parameters_only, matches_reference
def parameter_shapes(net):
    return {name: tuple(p.shape) for name, p in net.named_parameters() if p.requires_grad}
