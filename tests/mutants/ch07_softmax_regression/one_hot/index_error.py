# fault: an IndexError instead of a ValueError
# caught by: refuses_large_labels
import torch


def one_hot(labels, num_classes):
    if labels.min() < 0:
        raise ValueError("label")
    out = torch.zeros(len(labels), num_classes)
    out[torch.arange(len(labels)), labels] = 1
    return out
