# fault: the columns are all kept
# caught by: example, shape_and_corner, matches_reference
def strided(x, row_step, col_step):
    return x[::row_step]
