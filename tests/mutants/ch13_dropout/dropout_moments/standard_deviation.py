# fault: the standard deviation
# caught by: by_hand, matches_reference
def dropout_moments(x, p):
    return x, x.abs() * (p / (1 - p)) ** 0.5
