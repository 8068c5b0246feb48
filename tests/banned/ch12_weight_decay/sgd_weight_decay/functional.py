# banned: the functional form torch.optim.sgd.sgd
import torch
from torch.optim.sgd import sgd


def sgd_weight_decay(params, lr, wd, batch_size):
    for p in params:
        if p.grad is None:
            continue
        with torch.no_grad():
            sgd([p], [p.grad / batch_size], [None], weight_decay=wd if p.ndim > 1 else 0.0, momentum=0.0, lr=lr,
                dampening=0.0, nesterov=False, maximize=False)
        p.grad.zero_()
