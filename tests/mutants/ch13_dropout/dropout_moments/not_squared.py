# fault: x instead of x²
# caught by: by_hand, matches_reference
def dropout_moments(x, p):
    return x, x * p / (1 - p)
