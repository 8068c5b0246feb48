# fault: the normaliser's gradient is cut
# caught by: gradient
import torch


def cross_entropy_with_logits(logits, y):
    m = logits.max(1, keepdim=True).values
    total = ((logits - m).exp().sum(1).log() + m.squeeze(1)).detach()
    return (total - logits[torch.arange(len(y)), y]).mean()
