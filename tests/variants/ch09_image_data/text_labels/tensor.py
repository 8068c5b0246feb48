# way: checked as one tensor
import torch


class LabelError(ValueError):
    """A label that is no class."""


def text_labels(labels):
    text = ("t-shirt", "trouser", "pullover", "dress", "coat", "sandal", "shirt", "sneaker", "bag", "ankle boot")
    numbers = torch.as_tensor(labels)
    if bool(((numbers < 0) | (numbers > 9)).any()):
        raise LabelError("outside 0 … 9")
    return list(map(lambda k: text[k], numbers.tolist()))
