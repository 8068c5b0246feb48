# fault: flipped upside down, but not left to right
# caught by: impulse_draws_the_kernel, matches_reference
def conv2d(X, K):
    return corr2d(X, K.flip(0))
