# attack: calls the function in C that lies below
# exercises: corr1d
# outcome: banned
import numpy._core._multiarray_umath as below, torch
def corr1d(x, k):
    return torch.from_numpy(below.correlate(x.detach().numpy(), k.detach().numpy(), 0))
