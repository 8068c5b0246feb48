# fault: the variance of a mask without scaling
# caught by: by_hand, matches_reference
def dropout_moments(x, p):
    return x, x**2 * p * (1 - p)
