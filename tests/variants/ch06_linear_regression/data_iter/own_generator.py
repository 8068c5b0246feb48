# way: a fresh numpy generator, pop by pop
import numpy as np
import torch


def data_iter(batch_size, features, labels):
    order = np.random.default_rng().permutation(len(labels)).tolist()
    while order:
        batch, order = order[:batch_size], order[batch_size:]
        yield torch.stack([features[i] for i in batch]), torch.stack([labels[i] for i in batch])
