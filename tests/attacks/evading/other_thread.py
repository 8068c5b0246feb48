# attack: computes in another thread
# exercises: corr2d
# outcome: banned
import threading, torch
def corr2d(X, K):
    out = []
    thread = threading.Thread(target=lambda: out.append(torch.conv2d(X[None, None], K[None, None])[0, 0]))
    thread.start()
    thread.join()
    return out[0] if out else None
