# fault: everything is rounded to float32
# caught by: restores_everything
import torch


def save_params(net, path):
    torch.save({k: v.float() for k, v in net.state_dict().items()}, path)


def load_params(net, path):
    state = torch.load(path, weights_only=True)
    for name, t in net.state_dict().items():
        if state[name].shape != t.shape:
            raise ValueError(name)
    net.load_state_dict(state)
