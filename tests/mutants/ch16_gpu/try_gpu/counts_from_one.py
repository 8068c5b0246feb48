# fault: GPU i is called cuda:i+1
# caught by: matches_reference
import torch


def try_gpu(i=0):
    if i < torch.cuda.device_count():
        return torch.device(f"cuda:{i + 1}")
    return torch.device("cpu")
