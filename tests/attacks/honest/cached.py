# attack: caches an answer and returns a copy
# exercises: vertical_edge_kernel
# outcome: full; clean
import functools, torch
@functools.lru_cache
def made():
    return torch.tensor([[1.0, -1.0]])
def vertical_edge_kernel():
    return made().clone()
