# fault: the first channel's kernel is used for all channels
# caught by: book_example, channels_add_up, matches_reference
def corr2d_multi_in(X, K):
    if len(X) != len(K):
        raise ValueError("channels differ")
    return sum(corr2d(x, K[0]) for x in X)
