# fault: from the last to the first
# caught by: matches_reference
import torch


def try_all_gpus():
    devices = [torch.device(f"cuda:{i}") for i in reversed(range(torch.cuda.device_count()))]
    return devices or [torch.device("cpu")]
