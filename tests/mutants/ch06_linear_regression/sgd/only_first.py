# fault: only the first parameter is updated
# caught by: matches_reference
import torch


def sgd(params, lr, batch_size):
    with torch.no_grad():
        for p in params[:1]:
            if p.grad is not None:
                p -= lr * p.grad / batch_size
                p.grad.zero_()
