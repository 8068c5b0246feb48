# way: the bias as the weight of a constant 1
import torch


def train_perceptron(X, y, max_epochs=1000, start=0.0):
    A = torch.cat([X.detach(), torch.ones(len(X), 1, dtype=X.dtype, device=X.device)], dim=1)
    v = torch.full((A.shape[1],), start, dtype=X.dtype, device=X.device)
    for _ in range(max_epochs):
        before = v.clone()
        wrong = False
        for a, t in zip(A, y.detach()):
            if not t * a.dot(v) > 0:
                v = v + t * a
                wrong = True
        if not wrong:
            return before[:-1], before[-1], True
    return v[:-1], v[-1], False
