# fault: the brightness is changed by hand and not cut off at 1
# caught by: range
import torch
from torchvision.transforms import v2


def augment(size):
    return v2.Compose([v2.ToImage(), v2.RandomResizedCrop(size), v2.RandomHorizontalFlip(),
                       v2.ToDtype(torch.float32, scale=True), v2.Lambda(lambda X: X * (0.6 + 0.8 * torch.rand(1)))])
