# fault: the shapes of buffers are not looked at before loading
# caught by: leaves_net_unchanged
import torch


def save_params(net, path):
    torch.save(net.state_dict(), path)


def load_params(net, path):
    state = torch.load(path, weights_only=True)
    for name, p in net.named_parameters():
        if state[name].shape != p.shape:
            raise ValueError(name)
    net.load_state_dict(state)
