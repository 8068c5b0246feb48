# fault: biases are left out
# caught by: book_example, matches_reference
def parameter_shapes(net):
    return {name: tuple(p.shape) for name, p in net.named_parameters() if name.endswith("weight")}
