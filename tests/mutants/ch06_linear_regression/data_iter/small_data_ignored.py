# fault: nothing comes if batch_size exceeds n
# caught by: batch_sizes, each_example_once
import random

import torch


def data_iter(batch_size, features, labels):
    n = len(features)
    order = torch.randperm(n)
    for k in range(max(n // batch_size, 0)):
        end = n if k == n // batch_size - 1 else (k + 1) * batch_size
        batch = order[k * batch_size : end]
        yield features[batch], labels[batch]
