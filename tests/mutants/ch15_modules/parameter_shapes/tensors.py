# fault: the parameters themselves
# caught by: book_example, matches_reference
def parameter_shapes(net):
    return dict(net.named_parameters())
