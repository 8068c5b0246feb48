# way: one function for any number of dimensions
import itertools


def correlate(X, K):
    size = [n - k + 1 for n, k in zip(X.shape, K.shape)]
    if min(size) < 1:
        raise ValueError(f"a kernel of {tuple(K.shape)} does not fit into {tuple(X.shape)}")
    total = X.new_zeros(size)
    for offset in itertools.product(*map(range, K.shape)):
        total = total + K[offset] * X[tuple(slice(o, o + n) for o, n in zip(offset, size))]
    return total


def corr1d(x, k):
    return correlate(x, k)


def corr3d(X, K):
    return correlate(X, K)
