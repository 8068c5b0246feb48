# fault: torchvision's spelling of the classes
# caught by: all_names, matches_reference
from torchvision.datasets import FashionMNIST


def text_labels(labels):
    if any(not 0 <= int(i) <= 9 for i in labels):
        raise ValueError
    return [FashionMNIST.classes[int(i)] for i in labels]
