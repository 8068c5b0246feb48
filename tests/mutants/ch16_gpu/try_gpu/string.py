# fault: a string instead of a device
# caught by: returns_a_device, cpu_if_absent, matches_reference
import torch


def try_gpu(i=0):
    return f"cuda:{i}" if i < torch.cuda.device_count() else "cpu"
