# way: a loop with tensors
def dot(a, b):
    if a.shape != b.shape:
        raise ValueError("shapes differ")
    total = a.new_zeros(())
    for i in range(a.shape[0]):
        total = total + a[i] * b[i]
    return total
