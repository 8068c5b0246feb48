# attack: takes an optimiser's step by an alias
# exercises: learn_kernel
# outcome: score<=0
import torch
from torch.optim import _functional
def learn_kernel(X, Y, shape, *args, **kwargs):
    K = torch.zeros(shape, requires_grad=True)
    for _ in range(200):
        loss = ((corr2d(X, K) - Y) ** 2).sum()
        grad, = torch.autograd.grad(loss, K)
        with torch.no_grad():
            _functional.sgd([K], [grad], [None], weight_decay=0, momentum=0, lr=0.01, dampening=0, nesterov=False, maximize=False)
    return K.detach()
