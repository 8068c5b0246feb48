# fault: a single column or row is squeezed away
# caught by: matches_reference
import torch


def softmax(X):
    e = torch.exp(X - X.max(dim=1, keepdim=True).values)
    return (e / e.sum(1, keepdim=True)).squeeze()
