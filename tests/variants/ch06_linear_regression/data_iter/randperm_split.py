# way: torch.randperm and split
import torch


def data_iter(batch_size, features, labels):
    for batch in torch.randperm(len(features)).split(batch_size):
        yield features[batch], labels[batch]
