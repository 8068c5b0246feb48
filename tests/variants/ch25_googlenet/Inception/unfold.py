# way: the pooling written out with shifted copies, parameters held by hand
import torch
import torch.nn.functional as F
from torch import nn


def weights(co, ci, k):
    conv = nn.Conv2d(ci, co, k)
    return conv.weight, conv.bias


class Inception(nn.Module):
    def __init__(self, in_channels, c1, c2, c3, c4):
        super().__init__()
        self.w = nn.ParameterList()
        for co, ci, k in [(c1, in_channels, 1), (c2[0], in_channels, 1), (c2[1], c2[0], 3), (c3[0], in_channels, 1),
                          (c3[1], c3[0], 5), (c4, in_channels, 1)]:
            self.w.extend(weights(co, ci, k))

    def conv(self, X, i):
        w = self.w[2 * i]
        return F.relu(F.conv2d(X, w, self.w[2 * i + 1], padding=w.shape[-1] // 2))

    def forward(self, X):
        h, w = X.shape[2:]
        P = F.pad(X, (1, 1, 1, 1), value=float("-inf"))
        pooled = torch.stack([P[:, :, a : a + h, b : b + w] for a in range(3) for b in range(3)]).amax(0)
        paths = [self.conv(X, 0), self.conv(self.conv(X, 1), 2), self.conv(self.conv(X, 3), 4), self.conv(pooled, 5)]
        return torch.cat(paths, 1)
