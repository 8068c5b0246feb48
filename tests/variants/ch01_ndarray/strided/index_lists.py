# way: row and column numbers by range
def strided(x, row_step, col_step):
    m, n = x.shape
    return x[list(range(0, m, row_step))][:, list(range(0, n, col_step))]
