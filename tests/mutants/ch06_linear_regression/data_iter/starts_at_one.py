# fault: the first example is never seen
# caught by: batch_sizes, each_example_once
import random

import torch


def data_iter(batch_size, features, labels):
    order = list(range(1, len(features)))
    random.shuffle(order)
    for i in range(0, len(order), batch_size):
        batch = order[i : i + batch_size]
        yield features[batch], labels[batch]
