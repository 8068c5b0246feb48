# way: Python floats
def dot(a, b):
    if len(a) != len(b):
        raise ValueError(f"{len(a)} != {len(b)}")
    return sum(u * v for u, v in zip(a.tolist(), b.tolist()))
