# fault: equal pairs are listed once
# caught by: matches_reference
import torch


def layer_shapes(net, shape):
    modes = [m.training for m in net.modules()]
    net.eval()
    pairs, X = [], torch.zeros(shape)
    with torch.no_grad():
        for layer in net:
            X = layer(X)
            pair = (type(layer).__name__, tuple(X.shape))
            if pair not in pairs:
                pairs.append(pair)
    for m, mode in zip(net.modules(), modes):
        m.training = mode
    return pairs
