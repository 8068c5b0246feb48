# way: pivots of Gaussian elimination
def is_positive_definite(A):
    rows = A.tolist()
    n = len(rows)
    if any(len(row) != n for row in rows):
        return False
    if any(rows[i][j] != rows[j][i] for i in range(n) for j in range(i)):
        return False
    for k in range(n):
        if rows[k][k] <= 0:
            return False
        for i in range(k + 1, n):
            factor = rows[i][k] / rows[k][k]
            for j in range(k, n):
                rows[i][j] -= factor * rows[k][j]
    return True
