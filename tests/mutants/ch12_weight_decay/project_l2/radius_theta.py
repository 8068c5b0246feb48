# fault: θ taken for the radius: ‖w‖ ≤ θ
# caught by: by_hand, inside_or_onto_the_ball, matches_reference
import torch


def project_l2(w, theta):
    if theta < 0:
        raise ValueError("theta < 0")
    norm = torch.linalg.vector_norm(w)
    return w if norm <= theta else w * theta / norm
