# fault: the second result is the first one reshaped
# caught by: matches_reference
import torch


def concat(x, y):
    rows = torch.cat((x, y), dim=0)
    return rows, rows.reshape(x.shape[0], 2 * x.shape[1])
