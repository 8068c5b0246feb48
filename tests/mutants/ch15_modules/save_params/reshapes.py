# fault: tensors of the same size are reshaped to fit
# caught by: refuses_other_shapes
import torch


def save_params(net, path):
    torch.save(net.state_dict(), path)


def load_params(net, path):
    state = torch.load(path, weights_only=True)
    for name, t in net.state_dict().items():
        if state[name].numel() != t.numel():
            raise ValueError(name)
    with torch.no_grad():
        for name, t in net.state_dict().items():
            t.copy_(state[name].reshape(t.shape))
