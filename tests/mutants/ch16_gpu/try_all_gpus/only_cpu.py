# fault: never looks for GPUs
# caught by: matches_reference
import torch


def try_all_gpus():
    return [torch.device("cpu")]
