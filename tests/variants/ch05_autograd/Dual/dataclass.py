# way: a frozen dataclass with generated operators
import math
import operator
from dataclasses import dataclass


def _rule(op, slope):
    def forward(self, other):
        other = other if isinstance(other, Dual) else Dual(other)
        a, b = self.value, other.value
        return Dual(op(a, b), slope(a, b, self.deriv, other.deriv))

    def backward(self, other):
        return forward(Dual(other), self)

    return forward, backward


@dataclass(frozen=True)
class Dual:
    value: float
    deriv: float = 0.0

    __add__, __radd__ = _rule(operator.add, lambda a, b, da, db: da + db)
    __sub__, __rsub__ = _rule(operator.sub, lambda a, b, da, db: da - db)
    __mul__, __rmul__ = _rule(operator.mul, lambda a, b, da, db: da * b + a * db)
    __truediv__, __rtruediv__ = _rule(operator.truediv, lambda a, b, da, db: da / b - a * db / (b * b))

    def __neg__(self):
        return Dual(-self.value, -self.deriv)

    def __pow__(self, n):
        return Dual(self.value**n, n * self.value ** (n - 1) * self.deriv if self.value or n >= 1 else 0.0)

    def exp(self):
        return Dual(y := math.exp(self.value), y * self.deriv)

    def log(self):
        return Dual(math.log(self.value), self.deriv / self.value)

    def sin(self):
        return Dual(math.sin(self.value), self.deriv * math.cos(self.value))

    def cos(self):
        return Dual(math.cos(self.value), self.deriv * math.cos(self.value + math.pi / 2))
