# fault: a string
# caught by: is_a_device, cpu_without_cuda, first_of_several
import torch


def pick_device():
    return "cuda" if torch.cuda.is_available() else "cpu"
