# fault: the image is flipped instead of the kernel: the result is upside down
# caught by: impulse_draws_the_kernel, matches_reference
def conv2d(X, K):
    return corr2d(X.flip(0, 1), K)
