# way: einsum, keyword arguments, state dict
import torch
from torch import nn


def fold_batch_norm(conv, gamma, beta, mean, var, eps):
    options = {n: getattr(conv, n) for n in ("kernel_size", "stride", "padding", "dilation", "groups", "padding_mode")}
    new = nn.Conv2d(conv.in_channels, conv.out_channels, bias=True, **options).to(conv.weight)
    s = gamma / (var + eps) ** 0.5
    shift = beta - s * mean
    if conv.bias is not None:
        shift = shift + s * conv.bias
    new.load_state_dict({"weight": torch.einsum("o,oihw->oihw", s, conv.weight).detach(), "bias": shift.detach()})
    return new
