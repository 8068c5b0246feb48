# fault: channels are added before the correlation: every channel meets every kernel
# caught by: book_example, channels_add_up, matches_reference
def corr2d_multi_in(X, K):
    if len(X) != len(K):
        raise ValueError("channels differ")
    return corr2d(X.sum(0), K.sum(0))
