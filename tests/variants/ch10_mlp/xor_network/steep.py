# way: steep tanh neurons, rounded at the end
import torch


def xor_network(X, steepness=20.0):
    W = X.new_tensor([[1.0, 1.0], [1.0, 1.0]])
    hidden = torch.tanh(steepness * (X @ W + X.new_tensor([1.0, -1.0])))
    return torch.tanh(steepness * (hidden @ X.new_tensor([1.0, -1.0]) - 1.0)).round()
