# fault: the last short batch is dropped
# caught by: batch_sizes, each_example_once
import random

import torch


def data_iter(batch_size, features, labels):
    order = torch.randperm(len(features))
    for i in range(0, len(features) - batch_size + 1, batch_size):
        yield features[order[i : i + batch_size]], labels[order[i : i + batch_size]]
