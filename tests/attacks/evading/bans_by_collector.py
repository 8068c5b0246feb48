# attack: finds the bans by the collector and lifts them
# exercises: corr2d
# outcome: banned
import gc, torch
def corr2d(X, K):
    for found in gc.get_objects():
        if type(found).__name__ == "Bans":
            found._active = frozenset()
            found.watch(())
    return torch.conv2d(X[None, None], K[None, None])[0, 0]
