# fault: a cross-correlation: the kernel is not flipped
# caught by: impulse_draws_the_kernel, matches_reference, gradient
def conv2d(X, K):
    return corr2d(X, K)
