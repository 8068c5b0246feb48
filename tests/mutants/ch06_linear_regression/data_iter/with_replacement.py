# fault: examples are drawn with replacement
# caught by: each_example_once
import random

import torch


def data_iter(batch_size, features, labels):
    n = len(features)
    for i in range(0, n, batch_size):
        batch = torch.randint(0, n, (min(batch_size, n - i),))
        yield features[batch], labels[batch]
