# fault: only forwards or backwards
# caught by: examples_are_shuffled
import random

import torch


def data_iter(batch_size, features, labels):
    order = list(range(len(features)))
    if random.random() < 0.5:
        order.reverse()
    for i in range(0, len(order), batch_size):
        batch = order[i : i + batch_size]
        yield features[batch], labels[batch]
