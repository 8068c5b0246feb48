# way: the chapter's own function for each image, every so many outputs kept
import torch
import torch.nn.functional as F


def batched_conv2d(X, K, bias=None, padding=(0, 0), stride=(1, 1)):
    images = [
        corr2d_multi_in_out(F.pad(x, (padding[1], padding[1], padding[0], padding[0])), K)[:, :: stride[0], :: stride[1]]
        for x in X
    ]
    Y = torch.stack(images)
    return Y if bias is None else Y + bias.view(-1, 1, 1)
