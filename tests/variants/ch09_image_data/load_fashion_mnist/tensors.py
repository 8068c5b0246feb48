# way: resized after ToTensor, as floats
from torch.utils.data import DataLoader
from torchvision import transforms
from torchvision.datasets import FashionMNIST


def load_fashion_mnist(root, batch_size, resize=None):
    def transform(image):
        x = transforms.functional.to_tensor(image)
        return x if resize is None else transforms.functional.resize(x, [resize, resize], antialias=True)

    loaders = []
    for train in (True, False):
        loaders.append(DataLoader(FashionMNIST(root, train, transform), batch_size=batch_size, shuffle=train))
    return loaders
