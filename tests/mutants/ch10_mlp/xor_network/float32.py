# fault: the weights are float32 only
# caught by: any_batch
import torch


def xor_network(X):
    W = torch.tensor([[1.0, -1.0], [-1.0, 1.0]])
    return (X.float() @ W - 1).clamp(min=0) @ torch.tensor([2.0, 2.0]) - 1
