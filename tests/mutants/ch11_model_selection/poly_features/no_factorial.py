# fault: the powers are not divided by i!
# caught by: by_hand, matches_reference, each_column_leads_to_the_next
import torch


def poly_features(x, degree):
    return torch.stack([x**i for i in range(degree + 1)], dim=1)
