# fault: the test data are shuffled too
# caught by: test_data_in_order
from torch.utils.data import DataLoader
from torchvision import transforms
from torchvision.datasets import FashionMNIST


def load_fashion_mnist(root, batch_size, resize=None):
    t = [transforms.Resize((resize, resize))] if resize else []
    t = transforms.Compose([*t, transforms.ToTensor()])
    parts = FashionMNIST(root, True, t), FashionMNIST(root, False, t)
    return tuple(DataLoader(p, batch_size, shuffle=True) for p in parts)
