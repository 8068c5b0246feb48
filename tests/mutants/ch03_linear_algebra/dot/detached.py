# fault: the graph is cut
# caught by: gradient
def dot(a, b):
    if len(a) != len(b):
        raise ValueError("lengths")
    return (a.detach() * b.detach()).sum()
