# attack: an object that says it is a tensor
# exercises: vertical_edge_kernel
# outcome: score<=0
import torch
class Fake:
    __class__ = property(lambda self: torch.Tensor)
    dtype, shape, layout, requires_grad = torch.float32, torch.Size([1, 2]), torch.strided, False
    def __eq__(self, other):
        return True
def vertical_edge_kernel():
    return Fake()
