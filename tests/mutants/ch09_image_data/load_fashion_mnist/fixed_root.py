# fault: a folder of its own instead of root
# caught by: batches, test_data_in_order
from torch.utils.data import DataLoader
from torchvision import transforms
from torchvision.datasets import FashionMNIST


def load_fashion_mnist(root, batch_size, resize=None):
    t = [transforms.Resize((resize, resize))] if resize else []
    t = transforms.Compose([*t, transforms.ToTensor()])
    train, test = FashionMNIST("../data", True, t), FashionMNIST("../data", False, t)
    return DataLoader(train, batch_size, shuffle=True), DataLoader(test, batch_size)
