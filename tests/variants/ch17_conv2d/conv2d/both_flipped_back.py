# way: image flipped, correlated, result flipped back
def conv2d(X, K):
    return corr2d(X.flip(0, 1), K).flip((0, 1))
