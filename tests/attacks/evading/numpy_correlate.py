# attack: goes through numpy by rows
# exercises: corr1d
# outcome: banned
import numpy as np, torch
def corr1d(x, k):
    return torch.from_numpy(np.correlate(x.detach().numpy(), k.detach().numpy(), "valid"))
