# attack: goes through masked arrays
# exercises: corr1d
# outcome: banned
import numpy as np, torch
def corr1d(x, k):
    return torch.from_numpy(np.ma.correlate(x.detach().numpy(), k.detach().numpy(), "valid", False).data.copy())
