# fault: only a keeps its graph
# caught by: gradient
def dot(a, b):
    if len(a) != len(b):
        raise ValueError("lengths")
    return (a * b.data).sum()
