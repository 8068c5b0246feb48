# way: the flip by lists of indices, extra parameter with a default
def conv2d(X, K, flip=True):
    if flip:
        rows = list(range(K.shape[0]))[::-1]
        columns = list(range(K.shape[1]))[::-1]
        K = K[rows][:, columns]
    return corr2d(X, K)
