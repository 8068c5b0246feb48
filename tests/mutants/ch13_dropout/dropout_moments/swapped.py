# fault: variance first
# caught by: by_hand, no_noise_at_zero, matches_reference
def dropout_moments(x, p):
    return x**2 * p / (1 - p), x
