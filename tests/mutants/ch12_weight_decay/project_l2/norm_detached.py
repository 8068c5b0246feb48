# fault: the norm is held constant in the gradient
# caught by: gradient
def project_l2(w, theta):
    if theta < 0:
        raise ValueError("theta < 0")
    square = (w.detach() ** 2).sum()
    return w if square <= theta else w * (theta / square).sqrt()
