# fault: the test data come in one batch
# caught by: batch_sizes
from torch.utils.data import DataLoader
from torchvision import transforms
from torchvision.datasets import FashionMNIST


def load_fashion_mnist(root, batch_size, resize=None):
    t = [transforms.Resize((resize, resize))] if resize else []
    t = transforms.Compose([*t, transforms.ToTensor()])
    train, test = FashionMNIST(root, True, t), FashionMNIST(root, False, t)
    return DataLoader(train, batch_size, shuffle=True), DataLoader(test, len(test))
