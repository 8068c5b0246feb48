# way: through .data
def sgd_weight_decay(params, lr, wd, batch_size):
    for p in params:
        if p.grad is None:
            continue
        if p.data.ndim > 1:
            p.data *= 1 - lr * wd
        p.data -= lr * p.grad.data / batch_size
        p.grad.data.zero_()
    return params
