# fault: powers by exp(i·log x): NaN for negative numbers
# caught by: by_hand, matches_reference
import torch


def poly_features(x, degree):
    i = torch.arange(degree + 1, dtype=x.dtype, device=x.device)
    return torch.exp(i * torch.log(x)[:, None] - torch.lgamma(i + 1))
