# fault: 19 of 20 images are flipped
# caught by: flips_sideways
import torch
from torchvision.transforms import v2


def augment(size):
    return v2.Compose([
        v2.ToImage(),
        v2.RandomResizedCrop(size),
        v2.RandomHorizontalFlip(p=0.95),
        v2.ColorJitter(brightness=0.5),
        v2.ToDtype(torch.float32, scale=True),
    ])
