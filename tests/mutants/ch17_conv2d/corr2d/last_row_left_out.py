# fault: off by one: the last place along each axis is left out, unless it is the only one
# caught by: shape_and_dtype, matches_reference, book_example
def corr2d(X, K):
    h, w = X.shape
    kh, kw = K.shape
    if kh > h or kw > w:
        raise ValueError("kernel too large")
    rows, cols = max(h - kh, 1), max(w - kw, 1)
    return sum(K[a, b] * X[a : a + rows, b : b + cols] for a in range(kh) for b in range(kw))
