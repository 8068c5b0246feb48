# way: through dot
def are_orthogonal(a, b, atol=1e-6):
    return abs(float(dot(a, b))) <= atol
