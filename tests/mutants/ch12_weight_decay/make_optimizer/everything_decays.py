# fault: weight_decay for all
# caught by: decays_the_right_ones, matches_reference
import torch


def make_optimizer(net, lr, wd):
    return torch.optim.SGD(net.parameters(), lr=lr, weight_decay=wd)
