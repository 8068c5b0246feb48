# fault: the L1 norm
# caught by: inside_or_onto_the_ball, matches_reference
def project_l2(w, theta):
    if theta < 0:
        raise ValueError("theta < 0")
    norm = w.abs().sum()
    return w if norm**2 <= theta else w * theta**0.5 / norm
