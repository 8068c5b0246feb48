# fault: a list of all devices
# caught by: is_a_device, cpu_without_cuda, first_of_several
import torch


def pick_device():
    count = torch.cuda.device_count()
    return [torch.device(f"cuda:{i}") for i in range(count)] or [torch.device("cpu")]
