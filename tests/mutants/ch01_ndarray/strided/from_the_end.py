# fault: it steps from the last row and column
# caught by: example, shape_and_corner, matches_reference
def strided(x, row_step, col_step):
    return x.flip(0, 1)[::row_step, ::col_step].flip(0, 1)
