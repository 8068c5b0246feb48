# fault: nothing but a note is written: the state stays in memory
# caught by: round_trip, restores_everything
STORE = {}


def save_params(net, path):
    STORE[path] = {k: v.clone() for k, v in net.state_dict().items()}
    open(path, "w").close()


def load_params(net, path):
    state = STORE[path]
    for name, t in net.state_dict().items():
        if state[name].shape != t.shape:
            raise ValueError(name)
    net.load_state_dict(state)
