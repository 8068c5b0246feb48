# attack: a tensor subclass that answers every comparison with true
# exercises: vertical_edge_kernel
# outcome: score<=0.6
import torch
class Evil(torch.Tensor):
    @classmethod
    def __torch_function__(cls, function, types, args=(), kwargs=None):
        return True
def vertical_edge_kernel():
    return torch.zeros(1, 2).as_subclass(Evil)
