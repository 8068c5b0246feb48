# fault: adds 1e-3 to the norm against division by 0
# caught by: by_hand, inside_or_onto_the_ball, matches_reference
import torch


def project_l2(w, theta):
    if theta < 0:
        raise ValueError("theta < 0")
    norm = torch.linalg.vector_norm(w)
    return w if norm**2 <= theta else w * theta**0.5 / (norm + 1e-3)
