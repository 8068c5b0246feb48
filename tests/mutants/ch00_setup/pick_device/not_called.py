# fault: is_available is not called, so it is always true
# caught by: cpu_without_cuda
import torch


def pick_device():
    return torch.device("cuda" if torch.cuda.is_available else "cpu")
