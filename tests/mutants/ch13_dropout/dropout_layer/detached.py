# fault: goes through numpy and loses the graph
# caught by: gradient
import torch


def dropout_layer(X, dropout):
    if not 0 <= dropout <= 1:
        raise ValueError("not a probability")
    x = X.detach().numpy()
    mask = torch.rand(X.shape).numpy() >= dropout
    return torch.from_numpy(x * mask / (1 - dropout if dropout < 1 else 1)).to(X.dtype)
