# fault: copies parameter by parameter and raises in the middle
# caught by: leaves_net_unchanged
import torch


def save_params(net, path):
    torch.save(net.state_dict(), path)


def load_params(net, path):
    state = torch.load(path, weights_only=True)
    with torch.no_grad():
        for name, t in net.state_dict().items():
            if t.shape != state[name].shape:
                raise ValueError(f"{name} has another shape")
            t.copy_(state[name])
