# fault: the shapes are reversed
# caught by: book_example, matches_reference
def parameter_shapes(net):
    return {name: tuple(p.shape)[::-1] for name, p in net.named_parameters()}
