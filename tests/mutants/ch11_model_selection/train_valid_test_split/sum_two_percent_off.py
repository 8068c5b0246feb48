# fault: sums up to 0.02 off 1 are accepted
# caught by: refuses_bad_fractions
import torch
from torch import nn
def train_valid_test_split(n, fractions, generator=None):
    if min(fractions) < 0 or abs(sum(fractions) - 1) > 0.02: raise ValueError
    p = torch.randperm(n, generator=generator)
    a = round(n * fractions[0]); b = min(round(n * fractions[1]), n - a)
    return p[:a], p[a:a + b], p[a + b:]
