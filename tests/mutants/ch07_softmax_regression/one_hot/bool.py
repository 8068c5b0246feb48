# fault: returns a bool tensor
# caught by: book_example
import torch


def one_hot(labels, num_classes):
    if labels.min() < 0 or labels.max() >= num_classes:
        raise ValueError("label")
    return labels[:, None] == torch.arange(num_classes)
