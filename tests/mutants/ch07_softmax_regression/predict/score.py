# fault: the largest score instead of its place
# caught by: book_example, shape_and_dtype
import torch


def predict(y_hat):
    return y_hat.max(dim=1).values
