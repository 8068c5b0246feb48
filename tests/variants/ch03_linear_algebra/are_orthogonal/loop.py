# way: Python numbers
def are_orthogonal(a, b, atol=1e-6, rtol=0.0):
    total = 0.0
    for u, v in zip(a.tolist(), b.tolist()):
        total += u * v
    return not abs(total) > atol + rtol
