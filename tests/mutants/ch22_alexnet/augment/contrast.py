# fault: contrast instead of brightness
# caught by: changes_brightness
import torch
from torchvision.transforms import v2


def augment(size):
    return v2.Compose([v2.ToImage(), v2.RandomResizedCrop(size), v2.RandomHorizontalFlip(),
                       v2.ColorJitter(contrast=0.4, saturation=0.4, hue=0.1), v2.ToDtype(torch.float32, scale=True)])
