# way: a module, in double precision on the way
import torch
from torch import nn
from torchvision.transforms import v2


class Augment(nn.Module):
    def __init__(self, size):
        super().__init__()
        self.steps = nn.Sequential(
            v2.RandomHorizontalFlip(0.5), v2.ColorJitter(brightness=(0.7, 1.3)), v2.RandomResizedCrop(size, antialias=True)
        )

    def forward(self, image):
        X = v2.functional.to_image(image)
        X = v2.functional.to_dtype(X, torch.float64, scale=True)
        return self.steps(X).float().clamp(0.0, 1.0)


def augment(size):
    return Augment(size)
