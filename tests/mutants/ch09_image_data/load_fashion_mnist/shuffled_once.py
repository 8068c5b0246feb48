# fault: shuffled once, the same order in every epoch
# caught by: shuffles
import torch
from torch.utils.data import DataLoader, Subset
from torchvision import transforms
from torchvision.datasets import FashionMNIST


def load_fashion_mnist(root, batch_size, resize=None):
    t = [transforms.Resize((resize, resize))] if resize else []
    t = transforms.Compose([*t, transforms.ToTensor()])
    train, test = FashionMNIST(root, True, t), FashionMNIST(root, False, t)
    train = Subset(train, torch.randperm(len(train)).tolist())
    return DataLoader(train, batch_size), DataLoader(test, batch_size)
