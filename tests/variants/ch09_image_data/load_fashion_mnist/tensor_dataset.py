# way: the whole data set as one TensorDataset
import torch.nn.functional as F
from torch.utils.data import DataLoader, TensorDataset
from torchvision.datasets import FashionMNIST


def load_fashion_mnist(root, batch_size, resize=None):
    out = []
    for train in (True, False):
        raw = FashionMNIST(root, train=train, download=False)
        X = raw.data.unsqueeze(1).float() / 255
        if resize is not None:
            X = F.interpolate(X, size=(resize, resize), mode="bilinear", antialias=True, align_corners=False)
        out.append(DataLoader(TensorDataset(X, raw.targets), batch_size, shuffle=train))
    return tuple(out)
