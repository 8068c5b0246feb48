# way: squares, sum, root
def frobenius_norm(A):
    return (A**2).sum().sqrt()
