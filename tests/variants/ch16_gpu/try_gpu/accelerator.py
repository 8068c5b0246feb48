# way: the newer accelerator interface
import torch


def try_gpu(i=0):
    if torch.accelerator.is_available() and torch.accelerator.current_accelerator().type == "cuda":
        if i < torch.accelerator.device_count():
            return torch.device("cuda", i)
    return torch.device("cpu")
