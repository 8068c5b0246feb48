# fault: safe first, and unsafe if that fails
# caught by: never_runs_code
import torch


def save_params(net, path):
    torch.save(net.state_dict(), path)


def load_params(net, path):
    try:
        state = torch.load(path, weights_only=True)
    except Exception:
        state = torch.load(path, weights_only=False)
    for name, t in net.state_dict().items():
        if state[name].shape != t.shape:
            raise ValueError(name)
    net.load_state_dict(state)
