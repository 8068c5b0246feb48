# attack: writes in Chinese
# exercises: vertical_edge_kernel
# outcome: full; clean
import torch
变量 = torch.tensor([[1.0, -1.0]])
def 核():
    return 变量.clone()
def vertical_edge_kernel():
    """垂直边缘。"""
    return 核()
