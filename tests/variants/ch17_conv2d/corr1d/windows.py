# way: all windows as a view, multiplied and summed
def corr1d(x, k):
    if k.shape[0] > x.shape[0]:
        raise ValueError("the kernel is longer than the sequence")
    return x.unfold(0, k.shape[0], 1) @ k


def corr3d(X, K):
    if any(k > n for k, n in zip(K.shape, X.shape)):
        raise ValueError("the kernel is larger than the volume")
    windows = X.unfold(0, K.shape[0], 1).unfold(1, K.shape[1], 1).unfold(2, K.shape[2], 1)
    return (windows * K).sum((3, 4, 5))
