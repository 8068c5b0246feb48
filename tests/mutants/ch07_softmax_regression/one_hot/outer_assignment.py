# fault: every label switches on in every row
# caught by: matches_reference
import torch


def one_hot(labels, num_classes):
    if labels.min() < 0 or labels.max() >= num_classes:
        raise ValueError("label")
    out = torch.zeros(len(labels), num_classes)
    out[:, labels] = 1
    return out
