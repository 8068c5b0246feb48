# fault: all coordinates move together
# caught by: lecture_example, true_slopes
import torch


def numerical_gradient(f, x, h=1e-4):
    p = x.detach().double()
    return ((f(p + h) - f(p - h)) / (2 * h)).expand(len(p)).clone()
