# fault: looks at the first and the last label only
# caught by: refuses_large_labels, refuses_negative_labels
import torch


def one_hot(labels, num_classes):
    for label in (labels[0], labels[-1]):
        if label < 0 or label >= num_classes:
            raise ValueError("label")
    return (labels[:, None] == torch.arange(num_classes, device=labels.device)).float()
