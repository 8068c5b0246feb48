# attack: calls the function below the optimiser
# exercises: learn_kernel
# outcome: score<=0
import torch
from torch.optim import sgd as module
def learn_kernel(X, Y, shape, *args, **kwargs):
    K = torch.zeros(shape, requires_grad=True)
    for _ in range(200):
        loss = ((corr2d(X, K) - Y) ** 2).sum()
        grad, = torch.autograd.grad(loss, K)
        with torch.no_grad():
            module._single_tensor_sgd([K], [grad], [None], None, None, weight_decay=0, momentum=0, lr=0.01, dampening=0, nesterov=False, maximize=False, has_sparse_grad=False)
    return K.detach()
