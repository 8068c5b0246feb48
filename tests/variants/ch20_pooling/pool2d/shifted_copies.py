# way: one shifted copy of the image for each cell of the window
import torch


def pool2d(X, pool_size, mode="max"):
    rows, columns = X.shape[0] - pool_size[0] + 1, X.shape[1] - pool_size[1] + 1
    copies = torch.stack(
        [X[a : a + rows, b : b + columns] for a in range(pool_size[0]) for b in range(pool_size[1])]
    )
    if mode == "max":
        return copies.max(dim=0).values
    if mode == "avg":
        return copies.sum(0) / len(copies)
    raise ValueError(mode)
