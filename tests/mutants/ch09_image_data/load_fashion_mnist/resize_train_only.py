# fault: only the training data are resized
# caught by: resizes
from torch.utils.data import DataLoader
from torchvision import transforms
from torchvision.datasets import FashionMNIST


def load_fashion_mnist(root, batch_size, resize=None):
    t = [transforms.Resize((resize, resize))] if resize else []
    train = FashionMNIST(root, True, transforms.Compose([*t, transforms.ToTensor()]))
    test = FashionMNIST(root, False, transforms.ToTensor())
    return DataLoader(train, batch_size, shuffle=True), DataLoader(test, batch_size)
