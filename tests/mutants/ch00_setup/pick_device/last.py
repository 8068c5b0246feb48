# fault: the last device
# caught by: first_of_several
import torch


def pick_device():
    count = torch.cuda.device_count()
    return torch.device(f"cuda:{count - 1}" if count else "cpu")
