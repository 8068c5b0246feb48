# fault: the examples come in order
# caught by: new_order_on_every_call, examples_are_shuffled
import random

import torch


def data_iter(batch_size, features, labels):
    for i in range(0, len(features), batch_size):
        yield features[i : i + batch_size], labels[i : i + batch_size]
