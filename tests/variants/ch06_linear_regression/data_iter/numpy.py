# way: numpy's generator
import numpy as np
import torch


def data_iter(batch_size, features, labels):
    order = np.random.permutation(features.shape[0])
    for k in range(-(-len(order) // batch_size)):
        batch = torch.as_tensor(order[k * batch_size : (k + 1) * batch_size])
        yield features.index_select(0, batch.to(features.device)), labels.index_select(0, batch.to(labels.device))
