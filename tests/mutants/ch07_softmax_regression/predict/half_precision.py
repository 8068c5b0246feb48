# fault: compares the scores in half precision
# caught by: only_the_order_counts
import torch


def predict(y_hat):
    return y_hat.to(torch.float16).argmax(dim=1)
