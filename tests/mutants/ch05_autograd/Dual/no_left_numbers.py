# fault: a number on the left is not handled
# caught by: numbers_on_either_side
import math


class Dual:
    """A number that carries its derivative: forward-mode differentiation on Python floats.

    Attributes: `value`, `deriv` (0.0 for a constant). Supports + - * / with Duals and numbers on
    either side, unary -, ** with a number, and the methods exp(), log(), sin(), cos(). Every
    operation returns a new Dual. No torch.
    """

    def __init__(self, value, deriv=0.0):
        self.value = value
        self.deriv = deriv

    @staticmethod
    def _lift(other):
        return other if isinstance(other, Dual) else Dual(other)

    def __add__(self, other):
        other = Dual._lift(other)
        return Dual(self.value + other.value, self.deriv + other.deriv)

    def __neg__(self):
        return Dual(-self.value, -self.deriv)

    def __sub__(self, other):
        return self + (-Dual._lift(other))

    def __mul__(self, other):
        other = Dual._lift(other)
        return Dual(self.value * other.value, self.deriv * other.value + self.value * other.deriv)

    def __truediv__(self, other):
        other = Dual._lift(other)
        slope = (self.deriv * other.value - self.value * other.deriv) / other.value**2
        return Dual(self.value / other.value, slope)

    def __radd__(self, other):
        return self + other

    def __rsub__(self, other):
        return Dual._lift(other) - self


    def __rtruediv__(self, other):
        return Dual._lift(other) / self

    def __pow__(self, n):
        return Dual(self.value**n, n * self.value ** (n - 1) * self.deriv)

    def exp(self):
        e = math.exp(self.value)
        return Dual(e, e * self.deriv)

    def log(self):
        return Dual(math.log(self.value), self.deriv / self.value)

    def sin(self):
        return Dual(math.sin(self.value), math.cos(self.value) * self.deriv)

    def cos(self):
        return Dual(math.cos(self.value), -math.sin(self.value) * self.deriv)
