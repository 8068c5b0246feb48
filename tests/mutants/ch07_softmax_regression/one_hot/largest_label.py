# fault: as many columns as the largest label needs
# caught by: shape_and_dtype, matches_reference
import torch


def one_hot(labels, num_classes):
    if labels.min() < 0 or labels.max() >= num_classes:
        raise ValueError("label")
    return (labels[:, None] == torch.arange(int(labels.max()) + 1)).float()
