# way: asks is_available first
import torch


def try_all_gpus():
    if not torch.cuda.is_available():
        return [torch.device("cpu")]
    return list(map(lambda i: torch.device(f"cuda:{i}"), range(torch.cuda.device_count())))
