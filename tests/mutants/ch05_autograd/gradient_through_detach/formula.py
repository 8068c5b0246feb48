# fault: x² by formula, without autograd
# caught by: asks_autograd
import torch


def gradient_through_detach(x):
    return x.detach() ** 2
