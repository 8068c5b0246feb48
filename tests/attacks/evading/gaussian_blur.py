# attack: blurs an image by torchvision's own road
# exercises: corr2d
# outcome: banned
import torch, torchvision
def corr2d(X, K):
    return torchvision.ops.deform_conv2d(X[None, None], torch.zeros(1, 2 * K.numel(), X.shape[0] - K.shape[0] + 1, X.shape[1] - K.shape[1] + 1, dtype=X.dtype), K[None, None])[0, 0]
