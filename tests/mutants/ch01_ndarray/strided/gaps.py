# fault: row_step rows are skipped between two
# caught by: example, shape_and_corner, matches_reference
def strided(x, row_step, col_step):
    return x[:: row_step + 1, :: col_step + 1]
