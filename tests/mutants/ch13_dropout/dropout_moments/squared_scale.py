# fault: divides by (1 − p)²
# caught by: by_hand, matches_reference
def dropout_moments(x, p):
    return x, x**2 * p / (1 - p) ** 2
