# way: a sequence is an image of one row; a volume a stack of images
import torch


def corr1d(x, k):
    return corr2d(x.reshape(1, -1), k.reshape(1, -1)).squeeze(0)


def corr3d(X, K):
    depth, kd = len(X), len(K)
    if kd > depth:
        raise ValueError("the kernel is deeper than the volume")
    planes = []
    for i in range(depth - kd + 1):
        plane = corr2d(X[i], K[0])
        for a in range(1, kd):
            plane = plane + corr2d(X[i + a], K[a])
        planes.append(plane)
    return torch.stack(planes, dim=0)
