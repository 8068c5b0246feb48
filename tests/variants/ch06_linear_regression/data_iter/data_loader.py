# way: the library's DataLoader, as an iterator
from torch.utils.data import DataLoader, TensorDataset


def data_iter(batch_size, features, labels):
    data = TensorDataset(features, labels)
    return iter(DataLoader(data, batch_size, shuffle=True))
