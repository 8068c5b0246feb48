# fault: E[x'^2] instead of the variance
# caught by: by_hand, no_noise_at_zero, matches_reference
def dropout_moments(x, p):
    return x, x**2 / (1 - p)
