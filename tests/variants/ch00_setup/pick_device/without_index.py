# way: cuda without a number
import torch


def pick_device(prefer="cuda"):
    return torch.device(prefer) if torch.cuda.is_available() else torch.device("cpu")
