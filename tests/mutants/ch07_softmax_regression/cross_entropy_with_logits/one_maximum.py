# fault: subtracts one maximum for the whole batch
# caught by: huge_outputs
import torch


def cross_entropy_with_logits(logits, y):
    shifted = logits - logits.max()
    rows = torch.arange(len(y), device=y.device)
    return (shifted.exp().sum(1).log() - shifted[rows, y]).mean()
