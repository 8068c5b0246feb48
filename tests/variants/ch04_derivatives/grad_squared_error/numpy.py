# way: numpy in between
import torch


def grad_squared_error(X, w, y):
    A, v, t = (p.detach().cpu().numpy() for p in (X, w, y))
    return torch.from_numpy(A.T @ (A @ v - t)).to(X.device)
