# fault: the largest absolute value
# caught by: matches_reference
import torch


def predict(y_hat):
    return y_hat.abs().argmax(dim=1)
