# attack: hands over a subclass whose dispatch unwraps
# exercises: corr2d
# outcome: banned
import torch
class Wrapped(torch.Tensor):
    @classmethod
    def __torch_function__(cls, function, types, args=(), kwargs=None):
        with torch._C.DisableTorchFunctionSubclass():
            return function(*args, **(kwargs or {}))
def corr2d(X, K):
    return torch.conv2d(X.as_subclass(Wrapped)[None, None], K[None, None])[0, 0].as_subclass(torch.Tensor)
