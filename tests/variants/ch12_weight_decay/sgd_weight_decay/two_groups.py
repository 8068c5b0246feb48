# way: sorts into weights and biases first
import torch


def sgd_weight_decay(params, lr, wd, batch_size, bias_decay=0.0):
    live = [p for p in params if p.grad is not None]
    with torch.inference_mode(False), torch.no_grad():
        for group, decay in (([p for p in live if p.ndim >= 2], wd), ([p for p in live if p.ndim < 2], bias_decay)):
            for p in group:
                p.mul_(1 - lr * decay).sub_(p.grad, alpha=lr / batch_size)
                p.grad.zero_()
