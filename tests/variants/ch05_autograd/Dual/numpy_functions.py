# way: numpy's functions on floats
import numpy as np


def _dual(x):
    return x if isinstance(x, Dual) else Dual(x)


class Dual:
    def __init__(self, value, deriv=0.0, name=None):
        self.value = value
        self.deriv = deriv
        self.name = name

    def __add__(self, o):
        o = _dual(o)
        return Dual(self.value + o.value, self.deriv + o.deriv)

    def __sub__(self, o):
        return self + _dual(o) * -1.0

    def __mul__(self, o):
        o = _dual(o)
        return Dual(self.value * o.value, self.deriv * o.value + self.value * o.deriv)

    def __truediv__(self, o):
        o = _dual(o)
        q = self.value / o.value
        return Dual(q, (self.deriv - q * o.deriv) / o.value)

    def __radd__(self, o):
        return _dual(o) + self

    def __rsub__(self, o):
        return _dual(o) - self

    def __rmul__(self, o):
        return _dual(o) * self

    def __rtruediv__(self, o):
        return _dual(o) / self

    def __neg__(self):
        return 0 - self

    def __pow__(self, n):
        return Dual(np.float64(self.value) ** n, n * np.float64(self.value) ** (n - 1) * self.deriv)

    def exp(self):
        return Dual(np.exp(self.value), np.exp(self.value) * self.deriv)

    def log(self):
        return Dual(np.log(self.value), self.deriv / self.value)

    def sin(self):
        return Dual(np.sin(self.value), np.cos(self.value) * self.deriv)

    def cos(self):
        return Dual(np.cos(self.value), -np.sin(self.value) * self.deriv)
