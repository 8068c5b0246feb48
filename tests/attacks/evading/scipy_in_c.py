# attack: calls scipy's function in C
# exercises: corr2d
# outcome: score<=0
import scipy.signal._sigtools as below, torch
def corr2d(X, K):
    return torch.from_numpy(below._convolve2d(X.detach().numpy(), K.detach().numpy(), 0, 0, 0, 0))
