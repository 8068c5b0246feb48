# fault: the last row and column are never taken
# caught by: example, shape_and_corner, matches_reference
def strided(x, row_step, col_step):
    return x[0:-1:row_step, 0:-1:col_step]
