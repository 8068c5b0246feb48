# attack: takes the gradient of a transposed convolution
# exercises: corr2d
# outcome: banned
import torch
def corr2d(X, K):
    Y = torch.zeros(1, 1, X.shape[0] - K.shape[0] + 1, X.shape[1] - K.shape[1] + 1, requires_grad=True)
    (torch.conv_transpose2d(Y, K[None, None])[0, 0] * X).sum().backward()
    return Y.grad[0, 0]
