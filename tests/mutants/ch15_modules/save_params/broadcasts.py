# fault: copy_ broadcasts a smaller tensor over a larger one
# caught by: refuses_other_shapes, leaves_net_unchanged
import torch


def save_params(net, path):
    torch.save(net.state_dict(), path)


def load_params(net, path):
    state = torch.load(path, weights_only=True)
    old = {k: v.clone() for k, v in net.state_dict().items()}
    try:
        with torch.no_grad():
            for name, t in net.state_dict().items():
                t.copy_(state[name])
    except Exception:
        net.load_state_dict(old)
        raise
