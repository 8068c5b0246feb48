# way: inference mode, try/finally, a Python float that came from float32
import torch


def evaluate_accuracy_on(net, data_iter, device=None, verbose=False):
    where = device or next((p.device for p in net.parameters()), torch.device("cpu"))
    modes = [(m, m.training) for m in net.modules()]
    net.eval()
    try:
        with torch.inference_mode():
            right, n = torch.zeros(()), torch.zeros(())
            for X, y in data_iter:
                right += (net(X.to(where)).cpu().topk(1).indices[:, 0] == y.cpu()).sum()
                n += y.shape[0]
    finally:
        for m, mode in modes:
            m.training = mode
    return (right / n).item()
