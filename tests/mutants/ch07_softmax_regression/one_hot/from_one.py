# fault: classes counted from 1
# caught by: book_example, matches_reference
import torch


def one_hot(labels, num_classes):
    if labels.min() < 0 or labels.max() >= num_classes:
        raise ValueError("label")
    return (labels[:, None] == torch.arange(1, num_classes + 1)).float()
