# fault: a last, incomplete step is lost
# caught by: shape_and_corner, matches_reference
def strided(x, row_step, col_step):
    m, n = x.shape
    return x[: m // row_step * row_step : row_step, : n // col_step * col_step : col_step]
