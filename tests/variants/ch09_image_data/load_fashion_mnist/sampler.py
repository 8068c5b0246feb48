# way: transforms.v2 and a random sampler
import torch
from torch.utils.data import BatchSampler, DataLoader, RandomSampler
from torchvision.datasets import FashionMNIST
from torchvision.transforms import v2


def load_fashion_mnist(root, batch_size, resize=None):
    steps = [v2.ToImage()]
    if resize is not None:
        steps.append(v2.Resize((resize, resize)))
    steps.append(v2.ToDtype(torch.float32, scale=True))
    train = FashionMNIST(root, transform=v2.Compose(steps))
    test = FashionMNIST(root, train=False, transform=v2.Compose(steps))
    batches = BatchSampler(RandomSampler(train), batch_size, drop_last=False)
    return DataLoader(train, batch_sampler=batches), DataLoader(test, batch_size)
