# fault: pairs only: an int is not made into a pair
# caught by: book_example, int_means_both_axes, matches_reference
from torch import nn


class MaxPool2D(nn.Module):
    def __init__(self, pool_size, padding=(0, 0), stride=None):
        super().__init__()
        self.args = (pool_size, padding, stride)

    def forward(self, X):
        return pool2d_general(X, *self.args)
