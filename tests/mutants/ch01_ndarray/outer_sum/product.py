# fault: the table of products
# caught by: example, matches_reference
def outer_sum(a, b):
    return a[:, None] * b
