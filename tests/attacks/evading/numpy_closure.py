# attack: takes the original out of the guard's closure
# exercises: corr1d
# outcome: score<=0
import numpy as np, torch
def originals(function):
    cells = [c.cell_contents for c in (getattr(function, "__closure__", None) or ())]
    return [c for c in cells if callable(c) and getattr(c, "__name__", "") == "correlate"] or [function]
call = originals(np.correlate)[0]
def corr1d(x, k):
    return torch.from_numpy(call(x.detach().numpy(), k.detach().numpy(), "valid"))
