# fault: negative labels count from the end
# caught by: refuses_negative_labels
import torch


def one_hot(labels, num_classes):
    if labels.max() >= num_classes:
        raise ValueError("label")
    out = torch.zeros(len(labels), num_classes)
    out[torch.arange(len(labels)), labels] = 1
    return out
