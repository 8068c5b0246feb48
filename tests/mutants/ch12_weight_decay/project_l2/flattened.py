# fault: the shape is lost outside the ball
# caught by: inside_or_onto_the_ball, matches_reference
def project_l2(w, theta):
    if theta < 0:
        raise ValueError("theta < 0")
    square = (w**2).sum()
    return w if square <= theta else w.reshape(-1) * (theta / square).sqrt()
