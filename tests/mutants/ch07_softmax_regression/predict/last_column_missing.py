# fault: the last class is never looked at
# caught by: book_example, matches_reference
import torch


def predict(y_hat):
    return y_hat[:, : max(1, y_hat.shape[1] - 1)].argmax(dim=1)
