# fault: the labels in the scores' dtype
# caught by: shape_and_dtype
import torch


def predict(y_hat):
    return y_hat.argmax(dim=1).to(y_hat.dtype)
