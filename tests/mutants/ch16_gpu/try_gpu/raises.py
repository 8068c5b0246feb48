# fault: raises where the CPU is due
# caught by: cpu_if_absent
import torch


def try_gpu(i=0):
    if i >= torch.cuda.device_count() and torch.cuda.device_count() > 0 or i > 9:
        raise ValueError(f"no GPU {i}")
    return torch.device(f"cuda:{i}") if i < torch.cuda.device_count() else torch.device("cpu")
