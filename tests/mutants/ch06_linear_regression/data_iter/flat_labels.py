# fault: labels lose their column
# caught by: batch_sizes
import random

import torch


def data_iter(batch_size, features, labels):
    order = torch.randperm(len(features))
    for i in range(0, len(features), batch_size):
        batch = order[i : i + batch_size]
        yield features[batch], labels[batch].reshape(-1)
