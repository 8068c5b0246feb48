# way: topk
import torch


def predict(y_hat):
    return y_hat.topk(1, dim=1).indices[:, 0]
