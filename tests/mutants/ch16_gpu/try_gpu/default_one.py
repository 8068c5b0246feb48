# fault: the default is GPU 1
# caught by: matches_reference
import torch


def try_gpu(i=1):
    if i < torch.cuda.device_count():
        return torch.device(f"cuda:{i}")
    return torch.device("cpu")
