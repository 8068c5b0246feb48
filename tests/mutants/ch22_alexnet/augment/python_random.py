# fault: the flip is drawn from Python's random
# caught by: draws_from_torch
import torch
from torchvision import transforms


def augment(size):
    return transforms.Compose([
        transforms.Lambda(lambda im: im if isinstance(im, torch.Tensor) else transforms.functional.pil_to_tensor(im)),
        transforms.ConvertImageDtype(torch.float32),
        transforms.RandomResizedCrop((size, size), antialias=True),
        transforms.Lambda(lambda t: t.flip(-1) if __import__('random').random() < 0.5 else t),
        transforms.ColorJitter(brightness=0.4),
    ])
