# banned: pca_lowrank, which is an SVD inside
import torch


def power_iteration(A, steps=500):
    U, S, _ = torch.pca_lowrank(A, q=len(A), center=False, niter=20)
    return S[0], U[:, 0]
