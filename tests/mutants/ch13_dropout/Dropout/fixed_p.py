# fault: ignores p
# caught by: drops_in_training, each_has_its_own_p
from torch import nn


class Dropout(nn.Module):
    def __init__(self, p=0.5):
        super().__init__()

    def forward(self, X):
        return dropout_layer(X, 0.5) if self.training else X
