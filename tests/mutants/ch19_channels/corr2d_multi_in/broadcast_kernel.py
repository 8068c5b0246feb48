# fault: a kernel of one channel is broadcast over all channels
# caught by: refuses_other_channels
def corr2d_multi_in(X, K):
    if K.shape[0] not in (1, X.shape[0]):
        raise ValueError("channels differ")
    return sum(corr2d(x, k) for x, k in zip(X, K.expand(X.shape[0], *K.shape[1:])))
