# fault: scales w itself
# caught by: by_hand, inside_or_onto_the_ball, matches_reference
import torch


def project_l2(w, theta):
    if theta < 0:
        raise ValueError("theta < 0")
    with torch.no_grad():
        square = (w**2).sum()
        if square > theta:
            w.mul_((theta / square).sqrt())
    return w
