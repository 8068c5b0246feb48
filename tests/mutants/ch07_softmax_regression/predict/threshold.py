# fault: scores above one half
# caught by: matches_reference
import torch


def predict(y_hat):
    return (y_hat > 0.5).int().argmax(dim=1)
