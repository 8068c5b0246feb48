# fault: row-major memory is taken for granted
# caught by: matches_reference
def strided(x, row_step, col_step):
    m, n = x.shape
    size = ((m + row_step - 1) // row_step, (n + col_step - 1) // col_step)
    return x.as_strided(size, (n * row_step, col_step))
