# way: operators inherited from a helper class
import math


class Operators:
    def __radd__(self, o):
        return self.__add__(o)

    def __rmul__(self, o):
        return self.__mul__(o)

    def __rsub__(self, o):
        return (-self).__add__(o)

    def __sub__(self, o):
        return self.__add__(-o)

    def __truediv__(self, o):
        return self * (o.__pow__(-1) if isinstance(o, Operators) else 1.0 / o)

    def __rtruediv__(self, o):
        return self.__pow__(-1) * o


class Dual(Operators):
    def __init__(self, value, deriv=0.0):
        self.value = value
        self.deriv = deriv

    def __add__(self, o):
        v, d = (o.value, o.deriv) if isinstance(o, Dual) else (o, 0.0)
        return type(self)(self.value + v, self.deriv + d)

    def __mul__(self, o):
        v, d = (o.value, o.deriv) if isinstance(o, Dual) else (o, 0.0)
        return type(self)(self.value * v, self.deriv * v + self.value * d)

    def __neg__(self):
        return self * -1

    def __pow__(self, n):
        n = float(n)
        return type(self)(math.pow(self.value, n), n * math.pow(self.value, n - 1) * self.deriv)

    def chain(self, f, g):
        return type(self)(f(self.value), g(self.value) * self.deriv)

    def exp(self):
        return self.chain(math.exp, math.exp)

    def log(self):
        return self.chain(math.log, lambda u: 1 / u)

    def sin(self):
        return self.chain(math.sin, math.cos)

    def cos(self):
        return self.chain(math.cos, lambda u: -math.sin(u))
