# fault: written with einsum over broadcast windows: no check of the channels
# caught by: refuses_other_channels
def corr2d_multi_in_out(X, K):
    c = min(X.shape[0], K.shape[1])
    windows = X[:c].unfold(1, K.shape[2], 1).unfold(2, K.shape[3], 1)
    return (windows * K[:, :c, None, None]).sum((1, 4, 5))
