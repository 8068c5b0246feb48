# fault: exp without subtracting the maximum
# caught by: huge_outputs, gradient
import torch


def cross_entropy_with_logits(logits, y):
    return (torch.exp(logits).sum(1).log() - logits[torch.arange(len(y)), y]).mean()
