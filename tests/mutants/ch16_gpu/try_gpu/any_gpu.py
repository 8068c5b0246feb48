# fault: asks only whether there is any GPU
# caught by: cpu_if_absent, matches_reference
import torch


def try_gpu(i=0):
    return torch.device(f"cuda:{i}") if torch.cuda.is_available() else torch.device("cpu")
