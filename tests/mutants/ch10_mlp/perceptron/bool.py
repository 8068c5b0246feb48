# fault: a bool tensor
# caught by: by_hand, shape_and_values
import torch


def perceptron(X, w, b):
    return X @ w + b > 0
