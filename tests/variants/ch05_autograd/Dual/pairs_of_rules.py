# way: every rule written out, numbers told by type
import math
from numbers import Number


class Dual:
    __slots__ = ("value", "deriv")

    def __init__(self, value, deriv=0.0):
        self.value, self.deriv = float(value), float(deriv)

    def __repr__(self):
        return f"Dual({self.value}, {self.deriv})"

    def __add__(self, o):
        if isinstance(o, Number):
            return Dual(self.value + o, self.deriv)
        return Dual(self.value + o.value, self.deriv + o.deriv)

    __radd__ = __add__

    def __sub__(self, o):
        if isinstance(o, Number):
            return Dual(self.value - o, self.deriv)
        return Dual(self.value - o.value, self.deriv - o.deriv)

    def __rsub__(self, o):
        return Dual(o - self.value, -self.deriv)

    def __mul__(self, o):
        if isinstance(o, Number):
            return Dual(self.value * o, self.deriv * o)
        return Dual(self.value * o.value, self.value * o.deriv + self.deriv * o.value)

    __rmul__ = __mul__

    def __truediv__(self, o):
        return self * o**-1

    def __rtruediv__(self, o):
        return self**-1 * o

    def __neg__(self):
        return self * -1

    def __pow__(self, n):
        if n == 0:
            return Dual(1.0)
        return Dual(self.value**n, self.deriv * n * self.value ** (n - 1))

    def _apply(self, f, slope):
        return Dual(f, slope * self.deriv)

    def exp(self):
        return self._apply(math.exp(self.value), math.exp(self.value))

    def log(self):
        return self._apply(math.log(self.value), 1 / self.value)

    def sin(self):
        return self._apply(math.sin(self.value), math.cos(self.value))

    def cos(self):
        return self._apply(math.cos(self.value), -math.sin(self.value))
