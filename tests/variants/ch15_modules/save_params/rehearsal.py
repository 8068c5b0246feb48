# way: loads into a copy of the network first
import copy

import torch


def save_params(net, path):
    with open(path, "wb") as file:
        torch.save(net.state_dict(), file)


def load_params(net, path, strict=True):
    state = torch.load(path, weights_only=True)
    copy.deepcopy(net).load_state_dict(state, strict=strict)
    net.load_state_dict(state, strict=strict)
