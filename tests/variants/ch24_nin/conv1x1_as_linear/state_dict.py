# way: through the state dict, by unit pixels
import torch
from torch import nn


def conv1x1_as_linear(conv):
    linear = nn.Linear(conv.in_channels, conv.out_channels, dtype=conv.weight.dtype, device=conv.weight.device)
    with torch.no_grad():
        zero = torch.zeros(1, conv.in_channels, 1, 1).to(conv.weight)
        bias = conv(zero).flatten()
        unit = torch.eye(conv.in_channels).to(conv.weight)[:, :, None, None]
        weight = (conv(unit).flatten(1) - bias).T
        # Exact numbers where they can be had: differences round.
        weight = conv.weight.flatten(1) if weight.shape == conv.weight.shape[:2] else weight
    linear.load_state_dict({"weight": weight, "bias": bias})
    return linear
