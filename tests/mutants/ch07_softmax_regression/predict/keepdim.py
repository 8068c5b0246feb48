# fault: the result is (n, 1)
# caught by: shape_and_dtype
import torch


def predict(y_hat):
    return y_hat.argmax(dim=1, keepdim=True)
