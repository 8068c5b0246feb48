# fault: a random starting point instead of a shuffle
# caught by: examples_are_shuffled
import random

import torch


def data_iter(batch_size, features, labels):
    n = len(features)
    start = random.randrange(n)
    order = [(start + k) % n for k in range(n)]
    for i in range(0, n, batch_size):
        batch = order[i : i + batch_size]
        yield features[batch], labels[batch]
