# attack: goes through scipy.ndimage
# exercises: corr2d
# outcome: banned
import scipy.ndimage, torch
def corr2d(X, K):
    full = scipy.ndimage.correlate(X.detach().numpy(), K.detach().numpy(), mode="constant", origin=tuple(-(n // 2) for n in K.shape))
    return torch.from_numpy(full[:X.shape[0] - K.shape[0] + 1, :X.shape[1] - K.shape[1] + 1].copy())
