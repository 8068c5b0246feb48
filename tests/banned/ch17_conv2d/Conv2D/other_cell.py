# banned: a corr2d of its own that is a built-in in disguise
import torch
from torch import nn

slide = torch._C._VariableFunctions.conv2d


class Conv2D(nn.Module):
    def __init__(self, kernel_size):
        super().__init__()
        self.weight = nn.Parameter(torch.rand(kernel_size))
        self.bias = nn.Parameter(torch.zeros(1))

    def forward(self, X):
        return slide(X.unsqueeze(0).unsqueeze(0), self.weight[None, None]).squeeze(0).squeeze(0) + self.bias
