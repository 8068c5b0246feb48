# way: the accelerator, if it is CUDA
import torch


def pick_device():
    if torch.accelerator.is_available():
        device = torch.accelerator.current_accelerator()
        if device.type == "cuda":
            return device
    return torch.device("cpu")
