# way: dot products of all pairs of rows
def is_orthogonal(U, atol=1e-5):
    if U.size(0) != U.size(1):
        return False
    for i in range(len(U)):
        for k in range(i, len(U)):
            product = float((U[i] * U[k]).sum())
            if abs(product - (i == k)) > atol:
                return False
    return True
