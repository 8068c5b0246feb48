# fault: returns int64 instead of float32
# caught by: shape_and_dtype
import torch


def one_hot(labels, num_classes):
    if labels.min() < 0 or labels.max() >= num_classes:
        raise ValueError("label")
    out = torch.zeros(len(labels), num_classes, dtype=torch.int64)
    return out.scatter_(1, labels.reshape(-1, 1), 1)
