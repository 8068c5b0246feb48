# fault: a download is asked for
# caught by: asks_for_no_download
from torch.utils.data import DataLoader
from torchvision import transforms
from torchvision.datasets import FashionMNIST


def load_fashion_mnist(root, batch_size, resize=None):
    t = [transforms.Resize((resize, resize))] if resize else []
    t = transforms.Compose([*t, transforms.ToTensor()])
    train, test = (FashionMNIST(root, train=p, transform=t, download=True) for p in (True, False))
    return DataLoader(train, batch_size, shuffle=True), DataLoader(test, batch_size)
