# way: written into zero matrices of the right type
def concat(x, y):
    m, n = x.shape
    rows, cols = x.new_zeros(2 * m, n), x.new_zeros(m, 2 * n)
    rows[:m], rows[m:] = x, y
    cols[:, :n], cols[:, n:] = x, y
    return rows, cols
