# attack: saves scipy's function under another name first
# exercises: corr2d
# outcome: banned
from scipy.signal import correlate2d as slide
from scipy.signal._signaltools import convolve2d as other
import torch
def corr2d(X, K):
    return torch.from_numpy(slide(X.detach().numpy(), K.detach().numpy(), "valid"))
