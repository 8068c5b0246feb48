# fault: a kernel exactly as high as the image is refused too
# caught by: matches_reference, shape_and_dtype
def corr2d(X, K):
    h, w = X.shape
    kh, kw = K.shape
    if kh >= h or kw > w:
        raise ValueError("kernel too large")
    rows, cols = h - kh + 1, w - kw + 1
    return sum(K[a, b] * X[a : a + rows, b : b + cols] for a in range(kh) for b in range(kw))
