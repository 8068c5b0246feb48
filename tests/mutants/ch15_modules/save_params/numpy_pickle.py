# fault: numpy arrays of objects are unpickled
# caught by: never_runs_code
import numpy as np
import torch


def save_params(net, path):
    with open(path, "wb") as file:
        np.savez(file, **{k: v.detach().numpy() for k, v in net.state_dict().items()})


def load_params(net, path):
    with open(path, "rb") as file:
        arrays = np.load(file, allow_pickle=True)
        state = {k: torch.from_numpy(np.asarray(arrays[k])) for k in arrays.files}
    for name, t in net.state_dict().items():
        if state[name].shape != t.shape:
            raise ValueError(name)
    net.load_state_dict(state)
