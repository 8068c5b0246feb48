# fault: test data first, training data second
# caught by: test_data_in_order, train_data_complete
from torch.utils.data import DataLoader
from torchvision import transforms
from torchvision.datasets import FashionMNIST


def load_fashion_mnist(root, batch_size, resize=None):
    t = [transforms.Resize((resize, resize))] if resize else []
    t = transforms.Compose([*t, transforms.ToTensor()])
    train, test = FashionMNIST(root, True, t), FashionMNIST(root, False, t)
    return DataLoader(test, batch_size), DataLoader(train, batch_size, shuffle=True)
