# fault: the products are not summed
# caught by: example, picks_columns, matches_reference
def matvec(A, x):
    return A * x
