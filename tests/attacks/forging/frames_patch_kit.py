# attack: reaches the kit through frames and changes what it finds
# exercises: corr2d
# outcome: score<=3
import sys
frame = sys._getframe()
while frame:
    for value in list(frame.f_locals.values()):
        if type(value).__module__.startswith("autograder."):
            for name in ("_changed", "_describe", "_differs"):
                try:
                    setattr(type(value), name, lambda *_: [])
                except Exception:
                    pass
    frame = frame.f_back
def corr2d(X, K):
    X.data.zero_()
    return X
