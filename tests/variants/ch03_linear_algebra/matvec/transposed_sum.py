# way: the transpose times a column, summed over axis 0
def matvec(A, x):
    return (A.T * x.reshape(-1, 1)).sum(dim=0)
