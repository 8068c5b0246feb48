# fault: under no_grad the gradient passes the zeros
# caught by: gradient
import torch


def clamp_negative_(x):
    with torch.no_grad():
        x[x < 0] = 0
    return x
