# fault: None where there is no CUDA
# caught by: is_a_device, cpu_without_cuda
import torch


def pick_device():
    if torch.cuda.is_available():
        return torch.device("cuda")
