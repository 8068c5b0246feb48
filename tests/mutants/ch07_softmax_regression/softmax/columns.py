# fault: along the columns
# caught by: by_hand, rows_are_distributions
import torch


def softmax(X):
    e = torch.exp(X - X.max(dim=0, keepdim=True).values)
    return e / e.sum(dim=0, keepdim=True)
