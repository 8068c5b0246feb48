# fault: the longer vector is cut off
# caught by: refuses_other_lengths
def dot(a, b):
    return sum(u * v for u, v in zip(a, b))
