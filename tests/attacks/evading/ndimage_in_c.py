# attack: calls scipy.ndimage's function in C
# exercises: corr2d
# outcome: score<=0
import numpy as np, scipy.ndimage._nd_image as below, torch
def corr2d(X, K):
    x = X.detach().numpy()
    out = np.zeros_like(x)
    below.correlate(x, K.detach().numpy().astype("f8"), out, 4, 0.0, tuple(-(n // 2) for n in K.shape))
    return torch.from_numpy(out[:X.shape[0] - K.shape[0] + 1, :X.shape[1] - K.shape[1] + 1].copy())
