# way: numpy and back
import numpy as np
import torch


def one_hot(labels, num_classes):
    y = labels.cpu().numpy()
    if (y < 0).any() or (y >= num_classes).any():
        raise ValueError("outside")
    out = np.zeros((y.size, num_classes), dtype=np.float32)
    out[np.arange(y.size), y] = 1
    return torch.from_numpy(out).to(labels.device)
