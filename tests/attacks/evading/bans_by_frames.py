# attack: finds the bans through frames and lifts them
# exercises: corr2d
# outcome: score<=0
import sys, torch
def corr2d(X, K):
    frame = sys._getframe()
    while frame:
        worker = frame.f_locals.get("self")
        if hasattr(worker, "_bans"):
            worker._bans.watch(())
        frame = frame.f_back
    return torch.conv2d(X[None, None], K[None, None])[0, 0]
