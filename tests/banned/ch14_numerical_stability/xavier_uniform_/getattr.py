# banned: by getattr, in a Linear's own reset
import torch.nn


def xavier_uniform_(w):
    return getattr(torch.nn.init, "xavier" + "_uniform_")(w, gain=1.0)
