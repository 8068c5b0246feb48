# fault: the result is a PIL image
# caught by: from_pil, range
from torchvision.transforms import v2


def augment(size):
    return v2.Compose([v2.RandomResizedCrop(size), v2.RandomHorizontalFlip(), v2.ColorJitter(brightness=0.4)])
