# fault: θ = 0 is refused
# caught by: zero
def project_l2(w, theta):
    if theta <= 0:
        raise ValueError("theta must be positive")
    square = (w**2).sum()
    return w if square <= theta else w * (theta / square).sqrt()
