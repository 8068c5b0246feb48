# way: its own subclass of ValueError
import torch


class LabelError(ValueError):
    pass


def one_hot(labels, num_classes):
    if not all(0 <= int(label) < num_classes for label in labels):
        raise LabelError("no such class")
    return torch.stack([(torch.arange(num_classes, device=labels.device) == label).float() for label in labels])
