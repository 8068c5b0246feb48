# fault: a single GPU is overlooked
# caught by: matches_reference
import torch


def try_gpu(i=0):
    n = torch.cuda.device_count()
    return torch.device("cuda", i) if n > 1 and i < n else torch.device("cpu")
