# way: example by example
import torch


def margin(o, y):
    result = []
    for row, label in zip(o, y):
        k = int(label)
        others = torch.cat([row[:k], row[k + 1 :]])
        result.append(row[k] - others.max())
    return torch.stack(result)
