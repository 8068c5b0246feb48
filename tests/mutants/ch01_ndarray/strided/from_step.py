# fault: it starts at row_step − 1
# caught by: example, matches_reference
def strided(x, row_step, col_step):
    return x[row_step - 1 :: row_step, col_step - 1 :: col_step]
