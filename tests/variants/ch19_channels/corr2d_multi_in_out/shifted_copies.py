# way: one matrix product of the channels for each kernel entry
def corr2d_multi_in_out(X, K):
    (ci, h, w), (co, ck, kh, kw) = X.shape, K.shape
    if ci != ck:
        raise ValueError(f"{ci} channels against {ck}")
    rows, columns = h - kh + 1, w - kw + 1
    Y = X.new_zeros(co, rows * columns)
    for a in range(kh):
        for b in range(kw):
            Y = Y + K[:, :, a, b] @ X[:, a : a + rows, b : b + columns].reshape(ci, -1)
    return Y.reshape(co, rows, columns)
