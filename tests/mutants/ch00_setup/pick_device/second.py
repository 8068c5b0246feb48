# fault: the second device
# caught by: first_of_several
import torch


def pick_device():
    return torch.device("cuda:1" if torch.cuda.is_available() else "cpu")
