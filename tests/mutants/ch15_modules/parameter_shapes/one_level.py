# fault: only the direct children's parameters
# caught by: parameters_only, matches_reference
def parameter_shapes(net):
    shapes = {}
    for name, child in net.named_children():
        for own, p in child.named_parameters(recurse=False):
            shapes[f"{name}.{own}"] = tuple(p.shape)
    return shapes
