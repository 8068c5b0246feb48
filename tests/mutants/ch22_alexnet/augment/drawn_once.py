# fault: one brightness for all images
# caught by: changes_brightness
import torch
from torchvision.transforms import v2


def augment(size):
    factor = 0.6 + 0.8 * torch.rand(1).item()
    return v2.Compose([v2.ToImage(), v2.RandomResizedCrop(size), v2.RandomHorizontalFlip(),
                       v2.ToDtype(torch.float32, scale=True), v2.Lambda(lambda X: (X * factor).clamp(0, 1))])
