# fault: the gradients stay
# caught by: by_hand, zero_learning_rate
import torch


def sgd(params, lr, batch_size):
    with torch.no_grad():
        for p in params:
            if p.grad is not None:
                p -= lr * p.grad / batch_size
                pass
