# way: through dot
import torch


def matvec(A, x):
    return torch.stack([torch.as_tensor(dot(A[i], x)) for i in range(A.shape[0])])
