# way: direction times radius, by math
import math


def project_l2(w, theta):
    if theta < 0:
        raise ValueError(f"theta = {theta}")
    radius = math.sqrt(theta)
    norm = w.pow(2).sum().sqrt()
    if float(norm.detach()) > radius:
        return radius * (w / norm)
    return w * 1.0
