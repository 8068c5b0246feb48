# fault: pickle.load runs whatever is in the file
# caught by: never_runs_code
import pickle


def save_params(net, path):
    with open(path, "wb") as file:
        pickle.dump(net.state_dict(), file)


def load_params(net, path):
    with open(path, "rb") as file:
        state = pickle.load(file)
    for name, t in net.state_dict().items():
        if state[name].shape != t.shape:
            raise ValueError(name)
    net.load_state_dict(state)
