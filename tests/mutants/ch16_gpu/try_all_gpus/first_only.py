# fault: only the first GPU
# caught by: matches_reference
import torch


def try_all_gpus():
    return [torch.device("cuda:0" if torch.cuda.is_available() else "cpu")]
