# fault: a + b without new axes: works for equal lengths only, as a vector
# caught by: example, swapping_transposes, matches_reference
def outer_sum(a, b):
    return a + b
