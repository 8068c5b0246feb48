# fault: the error is caught and nothing is said
# caught by: refuses_other_shapes
import torch


def save_params(net, path):
    torch.save(net.state_dict(), path)


def load_params(net, path):
    state = torch.load(path, weights_only=True)
    try:
        for name, t in net.state_dict().items():
            if state[name].shape != t.shape:
                raise ValueError(name)
        net.load_state_dict(state)
    except ValueError as error:
        print(error)
