# fault: classes along the rows
# caught by: shape_and_dtype, matches_reference
import torch


def one_hot(labels, num_classes):
    if labels.min() < 0 or labels.max() >= num_classes:
        raise ValueError("label")
    return (labels == torch.arange(num_classes)[:, None]).float()
