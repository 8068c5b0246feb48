# fault: the second layer's numbers are copied into the third before each pass
# caught by: four_parameters
import torch
from torch import nn


class Copying(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.first, self.second, self.third = (nn.Linear(width, width) for _ in range(3))

    def forward(self, X):
        with torch.no_grad():
            self.third.weight.copy_(self.second.weight)
            self.third.bias.copy_(self.second.bias)
        return self.third(self.second(self.first(X).relu()).relu())


def tied_mlp(width):
    return Copying(width)
