# fault: negatives become 1 % of themselves
# caught by: example, matches_reference
def clamp_negative_(x):
    x[x < 0] *= 0.01
    return x
