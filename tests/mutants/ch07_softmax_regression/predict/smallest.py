# fault: argmin
# caught by: book_example
import torch


def predict(y_hat):
    return y_hat.argmin(dim=1)
