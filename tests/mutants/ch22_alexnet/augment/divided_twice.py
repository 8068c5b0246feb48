# fault: floats are divided by 255 as well
# caught by: range
import torch
from torchvision.transforms import v2


def augment(size):
    return v2.Compose([v2.ToImage(), v2.RandomResizedCrop(size), v2.RandomHorizontalFlip(),
                       v2.ColorJitter(brightness=0.4), v2.Lambda(lambda X: X.float() / 255)])
