# way: tries each number until one fails
import torch


def try_all_gpus():
    found = []
    for i in range(64):
        try:
            torch.empty(1, device=f"cuda:{i}")
        except Exception:
            break
        found.append(torch.device(f"cuda:{i}"))
    return found or [torch.device("cpu")]
