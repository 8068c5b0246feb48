# fault: rounds to float32
# caught by: matches_reference
def dropout_moments(x, p):
    y = x.float()
    return x, y**2 * p / (1 - p)
