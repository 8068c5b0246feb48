# fault: scales by θ/‖w‖² instead of its root
# caught by: by_hand, inside_or_onto_the_ball, matches_reference
def project_l2(w, theta):
    if theta < 0:
        raise ValueError("theta < 0")
    square = (w**2).sum()
    return w if square <= theta else w * theta / square
