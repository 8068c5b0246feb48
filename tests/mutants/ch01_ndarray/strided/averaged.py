# fault: blocks are averaged instead of sampled
# caught by: example, matches_reference
import torch


def strided(x, row_step, col_step):
    rows = torch.stack([part.mean(0) for part in x.split(row_step, 0)])
    return torch.stack([part.mean(1) for part in rows.split(col_step, 1)], 1)
