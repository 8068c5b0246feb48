# fault: projects every row by itself
# caught by: inside_or_onto_the_ball, matches_reference
def project_l2(w, theta):
    if theta < 0:
        raise ValueError("theta < 0")
    square = (w**2).sum(-1, keepdim=True)
    return w * (theta / square.clamp_min(max(theta, 1e-30))).sqrt()
