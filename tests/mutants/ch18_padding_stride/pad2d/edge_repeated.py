# fault: the border repeats the edge instead of zeros
# caught by: by_hand, image_inside_zeros_around, matches_reference
import torch


def pad2d(X, top, bottom, left, right):
    h, w = X.shape
    rows = torch.arange(-top, h + bottom).clamp(0, h - 1)
    columns = torch.arange(-left, w + right).clamp(0, w - 1)
    return X[rows][:, columns]
