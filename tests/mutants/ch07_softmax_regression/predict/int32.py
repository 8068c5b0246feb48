# fault: int32 instead of LongTensor
# caught by: shape_and_dtype
import torch


def predict(y_hat):
    return y_hat.argmax(dim=1).int()
