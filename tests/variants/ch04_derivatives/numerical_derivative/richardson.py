# way: extrapolated to smaller steps
import torch


def numerical_derivative(f, x, h=1e-4):
    def central(step):
        t = torch.tensor(float(x), dtype=torch.float64)
        return float((f(t + step) - f(t - step)) / (2 * step))

    return (4 * central(h / 2) - central(h)) / 3
