# fault: a list of pairs instead of a dict
# caught by: book_example, matches_reference
def parameter_shapes(net):
    return [(name, tuple(p.shape)) for name, p in net.named_parameters()]
