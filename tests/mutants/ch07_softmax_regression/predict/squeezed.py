# fault: a batch of one loses its axis
# caught by: shape_and_dtype
import torch


def predict(y_hat):
    return y_hat.argmax(dim=1, keepdim=True).squeeze()
