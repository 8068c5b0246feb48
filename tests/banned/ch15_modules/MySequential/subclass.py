# banned: inherits from nn.Sequential
from torch import nn


class MySequential(nn.Sequential):
    pass
