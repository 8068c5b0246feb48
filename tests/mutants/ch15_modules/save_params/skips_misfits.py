# fault: what does not fit is silently left out
# caught by: refuses_other_shapes
import torch


def save_params(net, path):
    torch.save(net.state_dict(), path)


def load_params(net, path):
    state = torch.load(path, weights_only=True)
    own = net.state_dict()
    fitting = {k: v for k, v in state.items() if k in own and v.shape == own[k].shape}
    net.load_state_dict(fitting, strict=False)
