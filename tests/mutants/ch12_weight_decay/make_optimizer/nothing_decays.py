# fault: wd is forgotten
# caught by: decays_the_right_ones, matches_reference
import torch


def make_optimizer(net, lr, wd):
    return torch.optim.SGD(net.parameters(), lr=lr)
