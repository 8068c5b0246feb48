# way: the book's, with the check before it
def corr2d_multi_in(X, K):
    if X.shape[0] != K.shape[0]:
        raise ValueError("the channels differ")
    return sum([corr2d(x, k) for x, k in zip(X, K)], start=0)
