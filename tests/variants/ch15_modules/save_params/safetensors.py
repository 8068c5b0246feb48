# way: the safetensors format
from safetensors.torch import load_file, save_file


def save_params(net, path):
    save_file({k: v.contiguous() for k, v in net.state_dict().items()}, path)


def load_params(net, path):
    state = load_file(path)
    own = net.state_dict()
    wrong = [k for k in own if k not in state or state[k].shape != own[k].shape]
    if wrong or set(state) != set(own):
        raise ValueError(f"the file does not fit: {wrong}")
    net.load_state_dict(state)
