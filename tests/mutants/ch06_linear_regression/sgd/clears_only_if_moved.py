# fault: gradients stay when lr is 0
# caught by: zero_learning_rate
import torch


def sgd(params, lr, batch_size):
    with torch.no_grad():
        for p in params:
            if p.grad is not None and lr:
                p -= lr * p.grad / batch_size
                p.grad.zero_()
