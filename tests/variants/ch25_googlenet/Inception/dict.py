# way: a module dict filled in a loop, in-place ReLUs
import torch
from torch import nn


class Inception(nn.Module):
    def __init__(self, in_channels, c1, c2, c3, c4, activation=nn.ReLU):
        super().__init__()
        plans = {"a": [(c1, 1)], "b": [(c2[0], 1), (c2[1], 3)], "c": [(c3[0], 1), (c3[1], 5)], "d": [(c4, 1)]}
        self.paths = nn.ModuleDict()
        for name, plan in plans.items():
            layers, ci = ([nn.MaxPool2d(3, 1, 1)] if name == "d" else []), in_channels
            for co, k in plan:
                layers += [nn.Conv2d(ci, co, k, padding=k // 2), activation(inplace=True)]
                ci = co
            self.paths[name] = nn.Sequential(*layers)

    def forward(self, X):
        return torch.concat([self.paths[name](X) for name in "abcd"], dim=1)
