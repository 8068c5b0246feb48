# fault: the steps are swapped
# caught by: example, matches_reference
def strided(x, row_step, col_step):
    return x[::col_step, ::row_step]
