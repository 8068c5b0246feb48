# fault: the first row_step rows instead of every row_step-th
# caught by: example, matches_reference
def strided(x, row_step, col_step):
    return x[:row_step, :col_step]
