# fault: the products are written into a
# caught by: example, is_linear, matches_reference
def dot(a, b):
    if len(a) != len(b):
        raise ValueError("lengths")
    a = a.detach()
    a *= b.detach()
    return a.sum()
