# way: the book's, with insert and four workers where there may be some
import torch
import torchvision
from torch.utils import data
from torchvision import transforms


def load_fashion_mnist(root, batch_size, resize=None, num_workers=4):
    trans = [transforms.ToTensor()]
    if resize:
        trans.insert(0, transforms.Resize(resize))
    trans = transforms.Compose(trans)
    mnist_train = torchvision.datasets.FashionMNIST(root=root, train=True, transform=trans, download=False)
    mnist_test = torchvision.datasets.FashionMNIST(root=root, train=False, transform=trans, download=False)
    return (
        data.DataLoader(mnist_train, batch_size, shuffle=True, num_workers=num_workers),
        data.DataLoader(mnist_test, batch_size, shuffle=False, num_workers=num_workers),
    )
