# fault: a number
# caught by: is_a_device, cpu_without_cuda, first_of_several
import torch


def pick_device():
    return 0 if torch.cuda.is_available() else -1
