# fault: im2col columns of all images are reshaped in the wrong order
# caught by: book_example, images_do_not_mix, matches_reference
import torch.nn.functional as F


def batched_conv2d(X, K, bias=None, padding=(0, 0), stride=(1, 1)):
    if X.shape[1] != K.shape[1]:
        raise ValueError("the channels differ")
    n, co = X.shape[0], K.shape[0]
    oh, ow = ((s + 2 * p - k) // t + 1 for s, p, k, t in zip(X.shape[2:], padding, K.shape[2:], stride))
    columns = F.unfold(X, K.shape[2:], padding=padding, stride=stride)
    flat = columns.transpose(0, 1).reshape(columns.shape[1], -1)
    Y = (K.reshape(co, -1) @ flat).reshape(n, co, oh, ow)
    return Y if bias is None else Y + bias.reshape(1, -1, 1, 1)
