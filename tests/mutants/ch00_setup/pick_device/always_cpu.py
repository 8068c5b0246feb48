# fault: the CPU whatever there is
# caught by: first_of_several
import torch


def pick_device():
    return torch.device("cpu")
