# way: the book's settings
import torch
from torchvision.transforms import v2


def augment(size):
    shape = v2.RandomResizedCrop((size, size), scale=(0.1, 1), ratio=(0.5, 2))
    colour = v2.ColorJitter(brightness=0.5, contrast=0, saturation=0, hue=0)
    return v2.Compose([v2.ToImage(), v2.ToDtype(torch.float32, scale=True), v2.RandomHorizontalFlip(), colour, shape,
                       v2.Lambda(lambda X: X.clamp(0, 1))])
