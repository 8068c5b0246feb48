# fault: an assertion instead of a ValueError
# caught by: refuses_negative_theta
def project_l2(w, theta):
    assert theta >= 0
    square = (w**2).sum()
    return w if square <= theta else w * (theta / square).sqrt()
