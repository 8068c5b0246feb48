# fault: does nothing in eval mode
# caught by: same_in_eval_mode
from torch import nn


class CenteredLayer(nn.Module):
    def forward(self, X):
        return X - X.mean() if self.training else X
