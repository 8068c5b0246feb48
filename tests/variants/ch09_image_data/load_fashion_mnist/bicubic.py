# way: resized by bicubic interpolation
from torch.utils.data import DataLoader
from torchvision import transforms
from torchvision.datasets import FashionMNIST
from torchvision.transforms import InterpolationMode


def load_fashion_mnist(root, batch_size, resize=None):
    t = [transforms.Resize((resize, resize), interpolation=InterpolationMode.BICUBIC)] if resize else []
    t = transforms.Compose([*t, transforms.ToTensor()])
    train, test = FashionMNIST(root, True, t), FashionMNIST(root, False, t)
    return DataLoader(train, batch_size, shuffle=True), DataLoader(test, batch_size)
