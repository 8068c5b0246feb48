# fault: only the first label is checked
# caught by: refuses_large_labels
import torch


def one_hot(labels, num_classes):
    if not 0 <= labels[0] < num_classes:
        raise ValueError("label")
    return (labels[:, None] == torch.arange(num_classes)).float()
