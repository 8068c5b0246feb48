# fault: the last batch is filled up from the front
# caught by: batch_sizes, each_example_once
import random

import torch


def data_iter(batch_size, features, labels):
    order = list(range(len(features)))
    random.shuffle(order)
    for i in range(0, len(order), batch_size):
        batch = [order[(i + k) % len(order)] for k in range(batch_size)]
        yield features[batch], labels[batch]
