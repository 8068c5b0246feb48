# fault: the first example always stays first
# caught by: examples_are_shuffled
import random

import torch


def data_iter(batch_size, features, labels):
    order = list(range(1, len(features)))
    random.shuffle(order)
    order = [0, *order]
    for i in range(0, len(order), batch_size):
        batch = order[i : i + batch_size]
        yield features[batch], labels[batch]
