# fault: divided by the lengths
# caught by: example, is_linear, matches_reference
def dot(a, b):
    if len(a) != len(b):
        raise ValueError("lengths")
    return (a * b).sum() / ((a * a).sum() * (b * b).sum()).sqrt()
