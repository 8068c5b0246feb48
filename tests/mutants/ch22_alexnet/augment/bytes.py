# fault: the result holds bytes
# caught by: from_pil, from_tensors
from torchvision.transforms import v2


def augment(size):
    return v2.Compose([v2.ToImage(), v2.RandomResizedCrop(size), v2.RandomHorizontalFlip(),
                       v2.ColorJitter(brightness=0.4)])
