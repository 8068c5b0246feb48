# fault: CUDA whatever there is
# caught by: cpu_without_cuda
import torch


def pick_device():
    return torch.device("cuda")
