# fault: the kernel is transposed instead of flipped
# caught by: impulse_draws_the_kernel, matches_reference
def conv2d(X, K):
    return corr2d(X, K.T)
