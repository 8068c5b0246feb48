# way: tries to put a number there
import torch


def try_gpu(i=0):
    device = torch.device("cuda", i)
    try:
        torch.zeros(1, device=device)
    except Exception:
        return torch.device("cpu")
    return device
