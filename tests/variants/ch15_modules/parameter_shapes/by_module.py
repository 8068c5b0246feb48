# way: module by module
def parameter_shapes(net):
    shapes = {}
    for prefix, module in net.named_modules():
        for own, parameter in module._parameters.items():
            if parameter is not None:
                shapes[f"{prefix}.{own}" if prefix else own] = tuple(int(n) for n in parameter.shape)
    return shapes
