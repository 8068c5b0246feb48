# fault: training images are flipped at random
# caught by: train_data_complete
from torch.utils.data import DataLoader
from torchvision import transforms
from torchvision.datasets import FashionMNIST


def load_fashion_mnist(root, batch_size, resize=None):
    t = [transforms.Resize((resize, resize))] if resize else []
    t = [*t, transforms.ToTensor()]
    train = FashionMNIST(root, True, transforms.Compose([transforms.RandomHorizontalFlip(), *t]))
    test = FashionMNIST(root, False, transforms.Compose(t))
    return DataLoader(train, batch_size, shuffle=True), DataLoader(test, batch_size)
