# fault: buffers are not saved
# caught by: restores_everything
import torch


def save_params(net, path):
    torch.save(dict(net.named_parameters()), path)


def load_params(net, path):
    state = torch.load(path, weights_only=True)
    own = net.state_dict()
    for name, t in state.items():
        if own[name].shape != t.shape:
            raise ValueError(name)
    if len(own) == len(dict(net.named_parameters())) != len(state):
        raise ValueError("other parameters")
    net.load_state_dict(state, strict=False)
