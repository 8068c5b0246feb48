# fault: a grey image gets three channels
# caught by: matches_reference
import torch
from torchvision.transforms import v2


def augment(size):
    return v2.Compose([v2.ToImage(), v2.RGB(), v2.RandomResizedCrop(size), v2.RandomHorizontalFlip(),
                       v2.ColorJitter(brightness=0.4), v2.ToDtype(torch.float32, scale=True)])
