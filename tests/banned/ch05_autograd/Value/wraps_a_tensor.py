# banned: torch's autograd behind the class
import torch


class Value:
    def __init__(self, data):
        self.t = data if isinstance(data, torch.Tensor) else torch.tensor(float(data), dtype=torch.float64, requires_grad=True)
        if not self.t.is_leaf:
            self.t.retain_grad()

    @property
    def data(self):
        return self.t.item()

    @property
    def grad(self):
        return 0.0 if self.t.grad is None else self.t.grad.item()

    @staticmethod
    def of(x):
        return x.t if isinstance(x, Value) else x

    def __add__(self, o):
        return Value(self.t + self.of(o))

    def __mul__(self, o):
        return Value(self.t * self.of(o))

    def __sub__(self, o):
        return Value(self.t - self.of(o))

    def __truediv__(self, o):
        return Value(self.t / self.of(o))

    __radd__, __rmul__ = __add__, __mul__

    def __rsub__(self, o):
        return Value(o - self.t)

    def __rtruediv__(self, o):
        return Value(o / self.t)

    def __neg__(self):
        return Value(-self.t)

    def __pow__(self, n):
        return Value(self.t**n)

    def exp(self):
        return Value(self.t.exp())

    def log(self):
        return Value(self.t.log())

    def relu(self):
        return Value(self.t.relu())

    def tanh(self):
        return Value(self.t.tanh())

    def backward(self):
        self.t.backward(retain_graph=True)
