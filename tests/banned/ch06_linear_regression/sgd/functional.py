# banned: the functional form of the optimiser
import torch


def sgd(params, lr, batch_size):
    from torch.optim.sgd import sgd as step

    with torch.no_grad():
        for p in params:
            if p.grad is not None:
                step([p], [p.grad], [None], weight_decay=0, momentum=0, lr=lr / batch_size, dampening=0, nesterov=False, maximize=False)
                p.grad = None
