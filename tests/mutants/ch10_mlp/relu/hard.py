# fault: piecewise linear instead of exponential
# caught by: sigmoid_by_hand, matches_reference
import torch


def relu(x):
    return x.clamp(min=0)


def sigmoid(x):
    return (x / 6 + 0.5).clamp(0, 1)


def tanh(x):
    return x.clamp(-1, 1)
