# fault: the number of elements instead of the shape
# caught by: book_example, matches_reference
def parameter_shapes(net):
    return {name: (p.numel(),) for name, p in net.named_parameters()}
