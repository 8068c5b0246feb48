# fault: the image is scaled in place by the kernel's first entry on the way
# caught by: shape_and_dtype, matches_reference
def corr2d(X, K):
    h, w = X.shape
    kh, kw = K.shape
    if kh > h or kw > w:
        raise ValueError("kernel too large")
    rows, cols = h - kh + 1, w - kw + 1
    Y = X.detach()[:rows, :cols]
    Y *= K.detach()[0, 0]
    for a in range(kh):
        for b in range(kw):
            if a or b:
                Y = Y + K[a, b] * X[a : a + rows, b : b + cols]
    return Y
