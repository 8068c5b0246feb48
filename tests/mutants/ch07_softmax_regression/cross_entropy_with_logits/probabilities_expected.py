# fault: takes probabilities instead of logits
# caught by: equal_outputs
import torch


def cross_entropy_with_logits(logits, y):
    return -torch.log(logits.clamp(min=1e-30)[torch.arange(len(y)), y]).mean()
