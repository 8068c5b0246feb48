# fault: kernels are detached
# caught by: gradient
def corr2d_multi_in(X, K):
    if len(X) != len(K):
        raise ValueError("channels differ")
    return sum(corr2d(x, k) for x, k in zip(X, K.detach()))
