# attack: a tensor subclass that dispatches to itself
# exercises: vertical_edge_kernel
# outcome: score<=0.6
import torch
class Evil(torch.Tensor):
    @staticmethod
    def __new__(cls):
        return torch.Tensor._make_wrapper_subclass(cls, (1, 2), dtype=torch.float32)
    @classmethod
    def __torch_dispatch__(cls, function, types, args=(), kwargs=None):
        return torch.ones(1, 2)
def vertical_edge_kernel():
    return Evil()
