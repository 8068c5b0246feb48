# fault: weights are used as data: no gradient reaches the layer
# caught by: gradient
import copy


def comp_conv2d(conv, X):
    frozen = copy.deepcopy(conv).requires_grad_(False)
    return frozen(X[None, None])[0, 0]
