# fault: p taken for the probability of keeping
# caught by: by_hand, matches_reference
def dropout_moments(x, p):
    return x, x**2 * (1 - p) / p if p else x * 0
