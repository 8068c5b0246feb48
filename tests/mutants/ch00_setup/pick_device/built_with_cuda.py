# fault: whether torch was built with CUDA, not whether there is a device
# caught by: cpu_without_cuda
import torch


def pick_device():
    return torch.device("cuda" if torch.backends.cuda.is_built() else "cpu")
