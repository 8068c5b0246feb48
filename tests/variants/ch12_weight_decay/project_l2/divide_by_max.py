# way: divides by max(1, ‖w‖/√θ)
import torch


def project_l2(w, theta, tiny=0.0):
    if not theta >= 0:
        raise ValueError("theta >= 0 expected")
    if theta == 0:
        return w * 0
    v = w.reshape(-1)
    return w / torch.maximum(torch.ones((), dtype=w.dtype, device=w.device), (v @ v).sqrt() / theta**0.5)
