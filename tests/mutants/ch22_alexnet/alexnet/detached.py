# fault: the graph is cut in the middle
# caught by: gradient
import torch
from torch import nn
from torch.nn import functional as F


class AlexNet(nn.Module):
    def __init__(self, in_channels, num_classes):
        super().__init__()
        self.fc3 = nn.Linear(4096, num_classes)
        self.fc2 = nn.Linear(4096, 4096)
        self.fc1 = nn.Linear(256 * 5 * 5, 4096)
        self.c5 = nn.Conv2d(384, 256, 3, padding=1)
        self.c4 = nn.Conv2d(384, 384, 3, padding=1)
        self.c3 = nn.Conv2d(256, 384, 3, padding=1)
        self.c2 = nn.Conv2d(96, 256, 5, padding=2)
        self.c1 = nn.Conv2d(in_channels, 96, 11, 4, 1)
    def forward(self, x):
        x = F.max_pool2d(F.relu(self.c1(x)), 3, 2)
        x = F.max_pool2d(F.relu(self.c2(x)), 3, 2)
        x = F.relu(self.c3(x.detach()))
        x = F.relu(self.c4(x))
        x = F.max_pool2d(F.relu(self.c5(x)), 3, 2)
        x = torch.flatten(x, 1)
        x = F.dropout(F.relu(self.fc1(x)), 0.5, self.training)
        x = F.dropout(F.relu(self.fc2(x)), 0.5, self.training)
        return self.fc3(x)

def alexnet(in_channels=1, num_classes=10):
    return AlexNet(in_channels, num_classes)
