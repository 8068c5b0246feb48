# fault: features and labels are shuffled apart
# caught by: each_example_once
import random

import torch


def data_iter(batch_size, features, labels):
    a, b = torch.randperm(len(features)), torch.randperm(len(features))
    for i in range(0, len(features), batch_size):
        yield features[a[i : i + batch_size]], labels[b[i : i + batch_size]]
