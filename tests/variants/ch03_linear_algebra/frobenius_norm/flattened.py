# way: flattened, scaled by a detached maximum
def frobenius_norm(A, eps=0.0):
    flat = A.flatten()
    return (flat.pow(2).sum(0) + eps) ** 0.5
