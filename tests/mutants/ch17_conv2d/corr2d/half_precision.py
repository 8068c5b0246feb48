# fault: computed in float32 and cast back: digits of float64 are lost
# caught by: matches_reference
def corr2d(X, K):
    h, w = X.shape
    kh, kw = K.shape
    if kh > h or kw > w:
        raise ValueError("kernel too large")
    x, k = X.float(), K.float()
    rows, cols = h - kh + 1, w - kw + 1
    return sum(k[a, b] * x[a : a + rows, b : b + cols] for a in range(kh) for b in range(kw)).to(X.dtype)
