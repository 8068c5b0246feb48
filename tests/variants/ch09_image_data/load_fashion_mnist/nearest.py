# way: resizes with the nearest pixel
import torchvision
from torch.utils.data import DataLoader
from torchvision import transforms


def load_fashion_mnist(root, batch_size, resize=None):
    steps = (
        []
        if resize is None
        else [transforms.Resize((resize, resize), interpolation=transforms.InterpolationMode.NEAREST)]
    )
    t = transforms.Compose(steps + [transforms.ToTensor()])
    a = torchvision.datasets.FashionMNIST(root, train=True, transform=t)
    b = torchvision.datasets.FashionMNIST(root, train=False, transform=t)
    return DataLoader(a, batch_size, shuffle=True), DataLoader(b, batch_size)
