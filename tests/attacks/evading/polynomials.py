# attack: multiplies polynomials
# exercises: corr1d
# outcome: score<=0
import numpy as np, torch
def corr1d(x, k):
    full = np.polymul(x.detach().numpy(), k.detach().numpy()[::-1])
    return torch.from_numpy(full[len(k) - 1:len(x)].copy())
