# way: a function, step by step
import torch
from PIL import Image
from torchvision.transforms import RandomResizedCrop
from torchvision.transforms import functional as TF


def augment(size, jitter=0.3):
    crop = RandomResizedCrop(size, scale=(0.3, 1.0), antialias=True)

    def transform(image):
        X = TF.pil_to_tensor(image) if isinstance(image, Image.Image) else image
        if not X.is_floating_point():
            X = X.float() / 255
        X = crop(X)
        if torch.rand(()) < 0.5:
            X = X.flip(-1)
        factor = 1 + jitter * (2 * torch.rand(()) - 1)
        return (X * factor).clamp(0, 1)

    return transform
