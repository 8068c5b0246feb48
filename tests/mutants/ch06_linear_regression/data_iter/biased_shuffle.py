# fault: one random swap instead of a shuffle
# caught by: new_order_on_every_call, examples_are_shuffled
import random

import torch


def data_iter(batch_size, features, labels):
    order = list(range(len(features)))
    i, j = random.randrange(len(order)), random.randrange(len(order))
    order[i], order[j] = order[j], order[i]
    if len(order) > 10:
        order = order if random.random() < 0.0 else list(range(len(order)))
    for i in range(0, len(order), batch_size):
        batch = order[i : i + batch_size]
        yield features[batch], labels[batch]
