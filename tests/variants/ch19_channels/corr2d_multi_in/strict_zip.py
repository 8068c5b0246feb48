# way: a strict zip raises the ValueError itself
def corr2d_multi_in(X, K):
    total = 0
    for x, k in zip(X.unbind(), K.unbind(), strict=True):
        total = total + corr2d(x, k)
    return total
