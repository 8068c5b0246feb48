# fault: normalised with a mean and a deviation: no longer in [0, 1]
# caught by: range
import torch
from torchvision.transforms import v2


def augment(size):
    return v2.Compose([v2.ToImage(), v2.RandomResizedCrop(size), v2.RandomHorizontalFlip(),
                       v2.ColorJitter(brightness=0.4), v2.ToDtype(torch.float32, scale=True),
                       v2.Normalize([0.5], [0.5])])
