# fault: never looks whether the GPU is there
# caught by: cpu_if_absent, matches_reference
import torch


def try_gpu(i=0):
    return torch.device(f"cuda:{i}")
