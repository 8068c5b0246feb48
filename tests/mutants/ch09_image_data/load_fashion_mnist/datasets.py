# fault: datasets in place of loaders
# caught by: batches
from torchvision import transforms
from torchvision.datasets import FashionMNIST


def load_fashion_mnist(root, batch_size, resize=None):
    t = [transforms.Resize((resize, resize))] if resize else []
    t = transforms.Compose([*t, transforms.ToTensor()])
    return FashionMNIST(root, True, t), FashionMNIST(root, False, t)
