# attack: answers the second call with the first one's
# exercises: corr2d
# outcome: score<=3
import torch
kept = []
def corr2d(X, K):
    kept.append(X)
    return kept[0]
