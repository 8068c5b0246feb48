# fault: the vector's graph is cut
# caught by: gradient
def matvec(A, x):
    return (A * x.detach()).sum(1)
