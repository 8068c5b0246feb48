# fault: the last GPU is never given out
# caught by: matches_reference
import torch


def try_gpu(i=0):
    if torch.cuda.device_count() > i + 1:
        return torch.device(f"cuda:{i}")
    return torch.device("cpu")
