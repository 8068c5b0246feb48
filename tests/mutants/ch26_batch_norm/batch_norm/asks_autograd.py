# fault: under no_grad the moving statistics are used although training is True
# caught by: training_without_autograd
import torch
from torch import nn


def batch_norm(X, gamma, beta, mm, mv, eps, mom, training):
    if X.dim() not in (2, 4): raise ValueError
    s = (1, -1) if X.dim() == 2 else (1, -1, 1, 1)
    a = (0,) if X.dim() == 2 else (0, 2, 3)
    if training and torch.is_grad_enabled():
        m = X.mean(a); v = X.var(a, correction=0)
        Y = (X - m.view(s)) / (v.view(s) + eps).sqrt()
        mm = mom * mm + (1 - mom) * m.detach().view(mm.shape)
        mv = mom * mv + (1 - mom) * v.detach().view(mv.shape)
    else:
        Y = (X - mm.reshape(s)) / (mv.reshape(s) + eps).sqrt()
    return Y * gamma.reshape(s) + beta.reshape(s), mm, mv
