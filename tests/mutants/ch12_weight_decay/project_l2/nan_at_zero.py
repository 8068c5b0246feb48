# fault: 0/0 for w = 0 and θ = 0
# caught by: zero
import torch


def project_l2(w, theta):
    if theta < 0:
        raise ValueError("theta < 0")
    norm = torch.linalg.vector_norm(w)
    return w * torch.clamp(theta**0.5 / norm, max=1.0) if theta else w * (0.0 / norm)
