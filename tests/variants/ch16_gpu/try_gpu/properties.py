# way: asks for the GPU's properties
import torch


def try_gpu(i=0, fallback="cpu"):
    if not torch.cuda.is_available():
        return torch.device(fallback)
    try:
        torch.cuda.get_device_properties(i)
    except (AssertionError, RuntimeError):
        return torch.device(fallback)
    return torch.device("cuda", i)
