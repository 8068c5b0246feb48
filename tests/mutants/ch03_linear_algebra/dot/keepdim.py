# fault: one element in a vector instead of a scalar
# caught by: example, is_linear, matches_reference
def dot(a, b):
    if len(a) != len(b):
        raise ValueError("lengths")
    return (a * b).sum(0, keepdim=True)
