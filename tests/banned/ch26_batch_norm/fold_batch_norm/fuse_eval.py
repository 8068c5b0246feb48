# banned: torch.nn.utils.fusion.fuse_conv_bn_eval
import torch
from torch import nn
from torch.nn.utils.fusion import fuse_conv_bn_eval


def fold_batch_norm(conv, gamma, beta, mean, var, eps):
    bn = nn.BatchNorm2d(conv.out_channels, eps=eps).to(conv.weight.dtype).eval()
    bn.weight.data, bn.bias.data = gamma.detach(), beta.detach()
    bn.running_mean.data, bn.running_var.data = mean.detach(), var.detach()
    mode = conv.training
    fused = fuse_conv_bn_eval(conv.eval(), bn)
    conv.train(mode)
    return fused
