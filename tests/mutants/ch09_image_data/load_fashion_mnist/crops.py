# fault: cropped or padded in place of resized
# caught by: resizes
from torch.utils.data import DataLoader
from torchvision import transforms
from torchvision.datasets import FashionMNIST


def load_fashion_mnist(root, batch_size, resize=None):
    t = [transforms.CenterCrop(resize)] if resize else []
    t = transforms.Compose([*t, transforms.ToTensor()])
    train, test = FashionMNIST(root, True, t), FashionMNIST(root, False, t)
    return DataLoader(train, batch_size, shuffle=True), DataLoader(test, batch_size)
