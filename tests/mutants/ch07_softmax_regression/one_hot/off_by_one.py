# fault: num_classes itself is let through
# caught by: refuses_large_labels
import torch


def one_hot(labels, num_classes):
    if labels.min() < 0 or labels.max() > num_classes:
        raise ValueError("label")
    return (labels[:, None] == torch.arange(num_classes)).float()
