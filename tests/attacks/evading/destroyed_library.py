# attack: destroys every registration that the collector knows
# exercises: corr2d
# outcome: banned
import gc, torch, weakref
def corr2d(X, K):
    for found in gc.get_objects():
        if isinstance(found, torch.library.Library):
            found._destroy()
    for finalizer in list(weakref.finalize._registry):
        finalizer()
    return torch.conv2d(X[None, None], K[None, None])[0, 0]
