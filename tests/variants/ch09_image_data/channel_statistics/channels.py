# way: channel by channel; a list of two
import torch


def channel_statistics(images):
    means, stds = [], []
    for c in range(images.shape[1]):
        x = images[:, c].flatten()
        means.append(x.mean())
        stds.append(x.std(correction=0))
    return [torch.stack(means), torch.stack(stds)]
