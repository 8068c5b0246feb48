# fault: kernels are flipped
# caught by: book_example, matches_reference
def corr2d_multi_in(X, K):
    if len(X) != len(K):
        raise ValueError("channels differ")
    return sum(corr2d(x, k.flip(0, 1)) for x, k in zip(X, K))
