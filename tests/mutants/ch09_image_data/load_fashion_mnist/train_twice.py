# fault: the training data for the test as well
# caught by: test_data_in_order
from torch.utils.data import DataLoader
from torchvision import transforms
from torchvision.datasets import FashionMNIST


def load_fashion_mnist(root, batch_size, resize=None):
    t = [transforms.Resize((resize, resize))] if resize else []
    t = transforms.Compose([*t, transforms.ToTensor()])
    train = FashionMNIST(root, transform=t)
    return DataLoader(train, batch_size, shuffle=True), DataLoader(train, batch_size)
