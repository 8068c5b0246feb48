# fault: the kernel's axes are swapped: entry (b, a) instead of (a, b); squares hide it from shape checks
# caught by: matches_reference, book_example
def corr2d(X, K):
    h, w = X.shape
    kh, kw = K.shape
    if kh > h or kw > w:
        raise ValueError("kernel too large")
    flat = K.T.reshape(kh, kw)
    rows, cols = h - kh + 1, w - kw + 1
    return sum(flat[a, b] * X[a : a + rows, b : b + cols] for a in range(kh) for b in range(kw))
