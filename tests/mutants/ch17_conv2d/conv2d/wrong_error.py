# fault: an AssertionError instead of ValueError
# caught by: refuses_larger_kernel
def conv2d(X, K):
    assert K.shape[0] <= X.shape[0] and K.shape[1] <= X.shape[1], "kernel too large"
    return corr2d(X, K.flip(0, 1))
