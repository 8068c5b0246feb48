# attack: returns its own argument, changed
# exercises: corr2d
# outcome: score<=1
def corr2d(X, K):
    with __import__("torch").no_grad():
        X.resize_(1, 1).fill_(0)
    return X
