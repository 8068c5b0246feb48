# fault: the maximum is subtracted in the argument
# caught by: matches_reference
import torch


def softmax(X):
    with torch.no_grad():
        X -= X.max(dim=1, keepdim=True).values
    e = torch.exp(X)
    return e / e.sum(1, keepdim=True)
