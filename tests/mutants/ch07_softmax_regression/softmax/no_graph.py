# fault: the exps are detached
# caught by: gradient
import torch


def softmax(X):
    e = torch.exp(X - X.max(dim=1, keepdim=True).values)
    return e / e.detach().sum(1, keepdim=True)
