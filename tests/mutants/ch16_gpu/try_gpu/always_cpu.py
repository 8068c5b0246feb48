# fault: never looks for a GPU
# caught by: matches_reference
import torch


def try_gpu(i=0):
    return torch.device("cpu")
