# fault: the CPU is always on the list
# caught by: matches_reference
import torch


def try_all_gpus():
    return [torch.device(f"cuda:{i}") for i in range(torch.cuda.device_count())] + [torch.device("cpu")]
