# fault: no no_grad: an in-place change of a leaf fails
# caught by: by_hand, in_place, matches_reference
def sgd_weight_decay(params, lr, wd, batch_size):
    for p in params:
        if p.grad is None:
            continue
        if p.ndim > 1:
            p *= 1 - lr * wd
        p -= lr * p.grad / batch_size
        p.grad.zero_()
