# fault: the saved network is frozen
# caught by: round_trip, restores_everything
import copy

import torch


def save_params(net, path):
    torch.save(net.state_dict(), path)
    for p in net.parameters():
        p.requires_grad_(False)


def load_params(net, path):
    state = torch.load(path, weights_only=True)
    copy.deepcopy(net).load_state_dict(state)
    net.load_state_dict(state)
