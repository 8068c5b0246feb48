# fault: the value of f instead of its gradient
# caught by: lecture_example, any_shape
import torch


def gradient_of(f, x):
    return f(x)
