# fault: computed without a graph
# caught by: gradient
import torch


def comp_conv2d(conv, X):
    with torch.no_grad():
        return conv(X.reshape((1, 1) + X.shape))[0, 0]
