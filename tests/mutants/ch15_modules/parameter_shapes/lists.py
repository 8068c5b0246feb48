# fault: lists instead of tuples
# caught by: book_example, matches_reference
def parameter_shapes(net):
    return {name: list(p.shape) for name, p in net.named_parameters()}
