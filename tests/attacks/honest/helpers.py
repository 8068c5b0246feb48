# attack: defines helpers and classes
# exercises: corr2d
# outcome: full; clean
import torch
class Window:
    def __init__(self, X, K):
        if K.shape[0] > X.shape[0] or K.shape[1] > X.shape[1]:
            raise ValueError("the kernel is larger")
        self.X, self.K = X, K
    def at(self, i, j):
        return (self.X[i:i + self.K.shape[0], j:j + self.K.shape[1]] * self.K).sum()
def corr2d(X, K):
    window = Window(X, K)
    rows = range(X.shape[0] - K.shape[0] + 1)
    return torch.stack([torch.stack([window.at(i, j) for j in range(X.shape[1] - K.shape[1] + 1)]) for i in rows])
