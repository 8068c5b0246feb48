# way: index assignment with row numbers
import torch


def one_hot(labels, num_classes, on=1.0):
    bad = torch.logical_or(labels < 0, labels > num_classes - 1)
    if torch.any(bad).item():
        raise ValueError("labels must lie between 0 and num_classes - 1")
    result = labels.new_zeros((len(labels), num_classes), dtype=torch.float32)
    result[torch.arange(len(labels)), labels] = on
    return result
