# attack: quantises and convolves
# exercises: corr2d
# outcome: score<=0
import torch
def corr2d(X, K):
    q = torch.quantize_per_tensor(X[None, None], 0.01, 0, torch.quint8)
    k = torch.quantize_per_tensor(K[None, None], 0.01, 0, torch.qint8)
    packed = torch.ops.quantized.conv2d_prepack(k, None, [1, 1], [0, 0], [1, 1], 1)
    return torch.ops.quantized.conv2d(q, packed, 0.01, 0).dequantize()[0, 0]
