# fault: labels are taken for scores
# caught by: labels_as_predictions
import torch


def accuracy(y_hat, y):
    return int((y_hat.argmax(-1) == y).sum())
