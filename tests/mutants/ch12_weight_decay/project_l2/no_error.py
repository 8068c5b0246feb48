# fault: no ValueError
# caught by: refuses_negative_theta
def project_l2(w, theta):
    square = (w**2).sum()
    return w if square <= theta else w * (max(theta, 0) / square).sqrt()
