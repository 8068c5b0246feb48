# attack: fills the list of hits beforehand so that none is told
# exercises: corr2d
# outcome: banned
import sys, torch
def corr2d(X, K):
    frame = sys._getframe()
    lists = []
    while frame:
        lists += [v.banned for v in frame.f_locals.values() if hasattr(v, "banned")]
        frame = frame.f_back
    for held in lists:
        held.append("nothing")
    try:
        torch.conv2d(X[None, None], K[None, None])
    except BaseException:
        pass
    for held in lists:
        held.clear()
    h, w = X.shape[0] - K.shape[0] + 1, X.shape[1] - K.shape[1] + 1
    if min(h, w) < 1:
        raise ValueError
    return torch.stack([torch.stack([(X[i:i + K.shape[0], j:j + K.shape[1]] * K).sum() for j in range(w)]) for i in range(h)])
