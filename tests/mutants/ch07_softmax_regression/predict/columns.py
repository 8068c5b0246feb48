# fault: along the columns
# caught by: shape_and_dtype, matches_reference
import torch


def predict(y_hat):
    return y_hat.argmax(dim=0)
