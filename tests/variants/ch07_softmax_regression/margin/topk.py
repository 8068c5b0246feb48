# way: the best two
import torch


def margin(o, y):
    top, place = o.topk(2, dim=1)
    true = o.gather(1, y.unsqueeze(1)).squeeze(1)
    rival = torch.where(place[:, 0] == y, top[:, 1], top[:, 0])
    return true - rival
