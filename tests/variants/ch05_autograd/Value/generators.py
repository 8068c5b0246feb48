# way: slopes as functions, depth-first with iterators
import math
import operator


class Value:
    def __init__(self, data, *, inputs=(), slopes=()):
        self.data = data
        self.grad = 0.0
        self.inputs = tuple(inputs)
        self.slopes = tuple(slopes)

    def _binary(self, other, f, da, db, swap=False):
        if not isinstance(other, Value):
            other = Value(other)
        a, b = (other, self) if swap else (self, other)
        return Value(f(a.data, b.data), inputs=(a, b), slopes=(da(a.data, b.data), db(a.data, b.data)))

    def __add__(self, o, swap=False):
        return self._binary(o, operator.add, lambda a, b: 1.0, lambda a, b: 1.0, swap)

    def __sub__(self, o, swap=False):
        return self._binary(o, operator.sub, lambda a, b: 1.0, lambda a, b: -1.0, swap)

    def __mul__(self, o, swap=False):
        return self._binary(o, operator.mul, lambda a, b: b, lambda a, b: a, swap)

    def __truediv__(self, o, swap=False):
        return self._binary(o, operator.truediv, lambda a, b: 1 / b, lambda a, b: -a / b**2, swap)

    def __radd__(self, o):
        return self.__add__(o, True)

    def __rsub__(self, o):
        return self.__sub__(o, True)

    def __rmul__(self, o):
        return self.__mul__(o, True)

    def __rtruediv__(self, o):
        return self.__truediv__(o, True)

    def _map(self, value, slope):
        return Value(value, inputs=(self,), slopes=(slope,))

    def __neg__(self):
        return self._map(-self.data, -1)

    def __pow__(self, n):
        return self._map(self.data**n, n * self.data ** (n - 1))

    def exp(self):
        return self._map(math.exp(self.data), math.exp(self.data))

    def log(self):
        return self._map(math.log(self.data), 1 / self.data)

    def relu(self):
        return self._map(max(0, self.data), int(self.data > 0))

    def tanh(self):
        return self._map(math.tanh(self.data), 1 - math.tanh(self.data) ** 2)

    def backward(self):
        postorder, done = [], {id(self)}
        stack = [(self, iter(self.inputs))]
        while stack:
            node, rest = stack[-1]
            for child in rest:
                if id(child) not in done:
                    done.add(id(child))
                    stack.append((child, iter(child.inputs)))
                    break
            else:
                stack.pop()
                node.grad = 0.0
                postorder.append(node)
        self.grad = 1.0
        for node in postorder[::-1]:
            for child, slope in zip(node.inputs, node.slopes):
                child.grad += slope * node.grad
