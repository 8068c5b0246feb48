# way: a class that sends an empty batch through its blocks to learn the size
import torch
import torch.nn.functional as F
from torch import nn


class VGG(nn.Module):
    def __init__(self, blocks, features, classes):
        super().__init__()
        self.out, self.fc2, self.fc1 = nn.Linear(4096, classes), nn.Linear(4096, 4096), nn.Linear(features, 4096)
        self.blocks = blocks

    def forward(self, X):
        X = self.blocks(X).flatten(1)
        for layer in (self.fc1, self.fc2):
            X = F.dropout(F.relu(layer(X)), 0.5, self.training)
        return self.out(X)


def vgg(conv_arch, in_channels=1, num_classes=10, image_size=224):
    if image_size < 2 ** len(conv_arch):
        raise ValueError("too many blocks for this image")
    ins = [in_channels] + [co for _, co in conv_arch]
    blocks = nn.Sequential(*[vgg_block(n, ci, co) for ci, (n, co) in zip(ins, conv_arch)])
    with torch.no_grad():
        features = blocks(torch.zeros(1, in_channels, image_size, image_size)).numel()
    return VGG(blocks, features, num_classes)
