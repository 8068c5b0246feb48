# fault: over the whole matrix
# caught by: book_example
import torch


def predict(y_hat):
    return y_hat.argmax()
