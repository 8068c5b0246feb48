# way: by the number of devices
import torch


def pick_device():
    if torch.cuda.device_count() >= 1:
        return torch.device("cuda:0")
    return torch.device("cpu")
