# way: type and index apart
import torch


def pick_device():
    return torch.device("cuda", 0) if torch.cuda.is_available() else torch.device(type="cpu")
