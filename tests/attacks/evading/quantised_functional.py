# attack: takes the quantised functional
# exercises: corr2d
# outcome: score<=0
import torch
from torch.ao.nn.quantized import functional
def corr2d(X, K):
    q = torch.quantize_per_tensor(X[None, None].float(), 0.01, 0, torch.quint8)
    k = torch.quantize_per_tensor(K[None, None].float(), 0.01, 0, torch.qint8)
    return functional.conv2d(q, k, torch.zeros(1), scale=0.01, zero_point=0).dequantize()[0, 0]
