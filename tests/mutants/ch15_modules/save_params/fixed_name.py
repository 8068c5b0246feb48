# fault: always the same file
# caught by: restores_everything
import os

import torch


def save_params(net, path):
    torch.save(net.state_dict(), os.path.join(os.path.dirname(path), "net.params"))


def load_params(net, path):
    state = torch.load(os.path.join(os.path.dirname(path), "net.params"), weights_only=True)
    for name, t in net.state_dict().items():
        if state[name].shape != t.shape:
            raise ValueError(name)
    net.load_state_dict(state)
