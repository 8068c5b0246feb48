# fault: the last one is missing
# caught by: matches_reference
import torch


def try_all_gpus():
    devices = [torch.device(f"cuda:{i}") for i in range(torch.cuda.device_count() - 1)]
    return devices or [torch.device("cpu")]
