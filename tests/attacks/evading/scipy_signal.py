# attack: goes through scipy.signal
# exercises: corr2d
# outcome: banned
import scipy.signal, torch
def corr2d(X, K):
    return torch.from_numpy(scipy.signal.correlate2d(X.detach().numpy(), K.detach().numpy(), "valid"))
