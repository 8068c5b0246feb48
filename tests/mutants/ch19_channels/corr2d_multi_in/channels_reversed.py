# fault: flipped along the channels too: the last kernel meets the first channel
# caught by: book_example, channels_add_up, matches_reference
def corr2d_multi_in(X, K):
    if len(X) != len(K):
        raise ValueError("channels differ")
    return sum(corr2d(x, k) for x, k in zip(X, K.flip(0)))
