# fault: CUDA only if there are several devices
# caught by: first_of_several
import torch


def pick_device():
    return torch.device("cuda:0" if torch.cuda.device_count() > 1 else "cpu")
