# fault: the question is turned round
# caught by: cpu_without_cuda, first_of_several
import torch


def pick_device():
    return torch.device("cpu" if torch.cuda.is_available() else "cuda:0")
