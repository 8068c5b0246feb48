# fault: means instead of sums
# caught by: example, picks_columns, matches_reference
def matvec(A, x):
    return (A * x).mean(1)
