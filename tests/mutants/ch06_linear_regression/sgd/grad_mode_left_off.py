# fault: grad mode is left switched off
# caught by: by_hand, zero_learning_rate
import torch


def sgd(params, lr, batch_size):
    torch.set_grad_enabled(False)
    for p in params:
        if p.grad is not None:
            p -= lr * p.grad / batch_size
            p.grad.zero_()
