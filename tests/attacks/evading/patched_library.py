# attack: makes torch's registration do nothing
# exercises: corr2d
# outcome: banned
import torch
torch.library.Library.impl = lambda *a, **k: None
torch.library.Library.__init__ = lambda *a, **k: None
torch._C._dispatch_library = lambda *a: None
torch._C._dispatch_get_all_op_names = lambda: []
torch._C._dispatch_has_kernel_for_dispatch_key = lambda *a: False
def corr2d(X, K):
    return torch.conv2d(X[None, None], K[None, None])[0, 0]
