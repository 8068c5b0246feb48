# fault: divided by n·k
# caught by: equal_outputs, mean_by_hand
import torch


def cross_entropy_with_logits(logits, y):
    picked = torch.zeros_like(logits).scatter(1, y[:, None], 1.0)
    return -(log_softmax(logits) * picked).mean()
