# fault: ToTensor refuses tensors
# caught by: from_tensors, range
from torchvision import transforms


def augment(size):
    return transforms.Compose([transforms.RandomResizedCrop(size), transforms.RandomHorizontalFlip(),
                               transforms.ColorJitter(brightness=0.4), transforms.ToTensor()])
