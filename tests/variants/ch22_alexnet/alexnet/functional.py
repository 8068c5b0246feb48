# way: layers in a class, everything else by functionals; registered from the end
import torch
from torch import nn
from torch.nn import functional as F


class Net(nn.Module):
    def __init__(self, channels, classes, drop):
        super().__init__()
        self.drop = drop
        self.out = nn.Linear(4096, classes)
        self.dense2 = nn.Linear(4096, 4096)
        self.dense1 = nn.Linear(256 * 5 * 5, 4096)
        self.convs = nn.ModuleList(
            [
                nn.Conv2d(channels, 96, 11, 4, 1),
                nn.Conv2d(96, 256, 5, 1, 2),
                nn.Conv2d(256, 384, 3, 1, 1),
                nn.Conv2d(384, 384, 3, 1, 1),
                nn.Conv2d(384, 256, 3, 1, 1),
            ]
        )

    def forward(self, X):
        for i, conv in enumerate(self.convs):
            X = torch.relu(conv(X))
            if i in (0, 1, 4):
                X = F.max_pool2d(X, 3, 2)
        X = X.reshape(X.shape[0], -1)
        X = F.dropout(F.relu(self.dense1(X)), self.drop, self.training)
        X = F.dropout(F.relu(self.dense2(X)), self.drop, self.training)
        return self.out(X)


def alexnet(in_channels=1, num_classes=10, drop=0.5):
    return Net(in_channels, num_classes, drop)
