# fault: the entries are rounded
# caught by: matches_reference
def matvec(A, x):
    return (A.round() * x.round()).sum(1)
