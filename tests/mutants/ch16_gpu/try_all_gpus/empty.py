# fault: an empty list without GPUs
# caught by: is_a_list_of_devices, cpu_if_none, matches_reference
import torch


def try_all_gpus():
    return [torch.device(f"cuda:{i}") for i in range(torch.cuda.device_count())]
