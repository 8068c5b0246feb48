# fault: floats from 0 to 255
# caught by: batches, test_data_in_order
from torch.utils.data import DataLoader
from torchvision import transforms
from torchvision.datasets import FashionMNIST


def load_fashion_mnist(root, batch_size, resize=None):
    t = [transforms.Resize((resize, resize))] if resize else []
    t = transforms.Compose([*t, transforms.PILToTensor(), lambda x: x.float()])
    train, test = FashionMNIST(root, True, t), FashionMNIST(root, False, t)
    return DataLoader(train, batch_size, shuffle=True), DataLoader(test, batch_size)
