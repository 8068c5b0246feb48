# fault: mean and variance over all elements
# caught by: by_hand, matches_reference
def dropout_moments(x, p):
    return x.mean(), (x**2).mean() * p / (1 - p)
