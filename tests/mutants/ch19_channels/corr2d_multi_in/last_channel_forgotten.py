# fault: off by one: the last channel is left out, unless it is the only one
# caught by: book_example, channels_add_up, matches_reference
def corr2d_multi_in(X, K):
    if len(X) != len(K):
        raise ValueError("channels differ")
    return sum(corr2d(X[i], K[i]) for i in range(max(1, len(X) - 1)))
