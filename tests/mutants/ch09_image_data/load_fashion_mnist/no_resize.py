# fault: resize is ignored
# caught by: resizes
from torch.utils.data import DataLoader
from torchvision import transforms
from torchvision.datasets import FashionMNIST


def load_fashion_mnist(root, batch_size, resize=None):
    t = transforms.ToTensor()
    train, test = FashionMNIST(root, True, t), FashionMNIST(root, False, t)
    return DataLoader(train, batch_size, shuffle=True), DataLoader(test, batch_size)
