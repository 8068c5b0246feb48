# fault: the mean of the products
# caught by: example, is_linear, matches_reference
def dot(a, b):
    if len(a) != len(b):
        raise ValueError("lengths")
    return (a * b).mean()
