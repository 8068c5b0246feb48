# attack: finds the original in C by the collector
# exercises: corr1d
# outcome: score<=0
import gc, numpy as np, torch
found = [o for o in gc.get_objects() if type(o).__name__ == "builtin_function_or_method" and o.__name__ in ("correlate", "correlate2")]
def corr1d(x, k):
    return torch.from_numpy((found or [np.correlate])[0](x.detach().numpy(), k.detach().numpy(), 0))
