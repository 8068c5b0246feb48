# fault: only scaled to the size
# caught by: crops_and_resizes
import torch
from torchvision.transforms import v2


def augment(size):
    return v2.Compose([v2.ToImage(), v2.Resize((size, size)), v2.RandomHorizontalFlip(),
                       v2.ColorJitter(brightness=0.4), v2.ToDtype(torch.float32, scale=True)])
