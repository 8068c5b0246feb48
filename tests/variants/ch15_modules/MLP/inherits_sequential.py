# way: a Sequential whose modules have names
from collections import OrderedDict

from torch import nn


class MLP(nn.Sequential):
    def __init__(self, num_inputs=20, num_hiddens=256, num_outputs=10):
        super().__init__(
            OrderedDict(
                hidden=nn.Linear(num_inputs, num_hiddens),
                relu=nn.ReLU(inplace=True),
                out=nn.Linear(num_hiddens, num_outputs),
            )
        )
