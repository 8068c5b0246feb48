# fault: a KeyError for an unknown loss
# caught by: refuses_other_losses
import torch


def best_constant(y, loss):
    return {"l2": torch.mean, "l1": torch.median}[loss](y)
