# way: entry by entry
def is_symmetric(A, atol=1e-6, sign=1):
    m, n = A.shape
    if m != n:
        return False
    for i in range(n):
        for j in range(i + 1):
            if abs(A[i, j] - sign * A[j, i]) > atol:
                return False
    return True


def is_antisymmetric(A, atol=1e-6):
    return is_symmetric(A, atol, sign=-1)
