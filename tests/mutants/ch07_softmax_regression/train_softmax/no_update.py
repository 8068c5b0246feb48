# fault: the parameters never move
# caught by: separates_clouds
import torch


def train_softmax(features, labels, num_classes, lr, num_epochs, batch_size):
    W = torch.randn(features.shape[1], num_classes, dtype=features.dtype) * 0.01
    b = torch.zeros(num_classes, dtype=features.dtype)
    return W, b
