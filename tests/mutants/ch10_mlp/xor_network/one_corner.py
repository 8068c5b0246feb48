# fault: only one of the two corners
# caught by: truth_table
import torch


def xor_network(X):
    return 2 * (X[:, 0] - X[:, 1] - 1).clamp(min=0) - 1
