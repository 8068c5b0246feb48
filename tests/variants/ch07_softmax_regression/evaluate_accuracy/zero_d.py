# way: a 0-d tensor
import torch


def evaluate_accuracy(net, data_iter, device=None):
    before = net.training
    net.eval()
    right, total = torch.tensor(0.0), 0
    grad = torch.is_grad_enabled()
    torch.set_grad_enabled(False)
    for batch in data_iter:
        X, y = batch[0], batch[1]
        right = right + (predict(net(X)) == y).sum()
        total += y.shape[0]
    torch.set_grad_enabled(grad)
    net.train(before)
    return right / total
