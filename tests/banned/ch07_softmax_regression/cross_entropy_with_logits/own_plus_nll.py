# banned: nll_loss of a hand-written log_softmax
import torch.nn.functional as F


def cross_entropy_with_logits(logits, y):
    return F.nll_loss(log_softmax(logits), y)
