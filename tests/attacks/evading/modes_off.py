# attack: switches torch's modes and dispatch off
# exercises: corr2d
# outcome: banned
import torch
def corr2d(X, K):
    with torch._C.DisableTorchFunction(), torch._C._DisableTorchDispatch(), torch.inference_mode(), torch._C._AutoDispatchBelowAutograd():
        return torch.conv2d(X[None, None], K[None, None])[0, 0]
