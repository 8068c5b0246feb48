# fault: flips up and down instead
# caught by: flips_sideways
import torch
from torchvision.transforms import v2


def augment(size):
    return v2.Compose([v2.ToImage(), v2.RandomResizedCrop(size), v2.RandomVerticalFlip(),
                       v2.ColorJitter(brightness=0.4), v2.ToDtype(torch.float32, scale=True)])
