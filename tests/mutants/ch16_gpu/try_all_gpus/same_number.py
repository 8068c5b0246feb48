# fault: the same GPU again and again
# caught by: matches_reference
import torch


def try_all_gpus():
    return [torch.device("cuda:0")] * torch.cuda.device_count() or [torch.device("cpu")]
