# fault: load_state_dict alone: what fits is copied before the error
# caught by: leaves_net_unchanged
import torch


def save_params(net, path):
    torch.save(net.state_dict(), path)


def load_params(net, path):
    net.load_state_dict(torch.load(path, weights_only=True))
