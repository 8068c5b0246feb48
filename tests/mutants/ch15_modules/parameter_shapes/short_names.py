# fault: the path is cut off: layers overwrite each other
# caught by: book_example, matches_reference
def parameter_shapes(net):
    return {name.split(".")[-1]: tuple(p.shape) for name, p in net.named_parameters()}
