# fault: the same order in every epoch
# caught by: new_order_on_every_call
import random

import torch


def data_iter(batch_size, features, labels):
    order = list(range(len(features)))
    random.Random(0).shuffle(order)
    for i in range(0, len(order), batch_size):
        batch = order[i : i + batch_size]
        yield features[batch], labels[batch]
