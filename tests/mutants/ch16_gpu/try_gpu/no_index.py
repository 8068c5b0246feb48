# fault: i is not used: always the first GPU
# caught by: matches_reference
import torch


def try_gpu(i=0):
    if torch.cuda.device_count() >= i + 1:
        return torch.device("cuda:0")
    return torch.device("cpu")
