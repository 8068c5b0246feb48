# fault: cuts the elements off at √θ
# caught by: by_hand, inside_or_onto_the_ball, matches_reference
def project_l2(w, theta):
    if theta < 0:
        raise ValueError("theta < 0")
    return w.clamp(-(theta**0.5), theta**0.5)
