# way: sorting by random keys
import random

import torch


def data_iter(batch_size, features, labels):
    order = sorted(range(len(features)), key=lambda _: random.random())
    yield from (
        (features[order[i : i + batch_size]], labels[order[i : i + batch_size]]) for i in range(0, len(order), batch_size)
    )
