# way: nodes are numbered as they are made; backward goes by falling number
import heapq
import itertools
import math

_count = itertools.count()


class Value:
    def __init__(self, data, parents=()):
        self.data, self.grad = float(data), 0.0
        self.parents = parents
        self.number = next(_count)

    @classmethod
    def of(cls, x):
        return x if isinstance(x, cls) else cls(x)

    def __add__(self, o):
        o = Value.of(o)
        return Value(self.data + o.data, [(self, 1.0), (o, 1.0)])

    def __mul__(self, o):
        o = Value.of(o)
        return Value(self.data * o.data, [(self, o.data), (o, self.data)])

    def __pow__(self, n):
        return Value(self.data**n, [(self, n * self.data ** (n - 1) if n else 0.0)])

    def __neg__(self):
        return Value(-self.data, [(self, -1.0)])

    def __sub__(self, o):
        return self + -Value.of(o)

    def __truediv__(self, o):
        return self * Value.of(o) ** -1

    def __radd__(self, o):
        return Value(o) + self

    def __rsub__(self, o):
        return Value(o) - self

    def __rmul__(self, o):
        return Value(o) * self

    def __rtruediv__(self, o):
        return Value(o) / self

    def exp(self):
        return Value(math.exp(self.data), [(self, math.exp(self.data))])

    def log(self):
        return Value(math.log(self.data), [(self, self.data**-1)])

    def relu(self):
        return Value(self.data, [(self, 1.0)]) if self.data > 0 else Value(0.0, [(self, 0.0)])

    def tanh(self):
        t = math.tanh(self.data)
        return Value(t, [(self, 1 / math.cosh(self.data) ** 2)])

    def backward(self):
        grads = {self: 1.0}
        heap = [(-self.number, self)]
        while heap:
            _, node = heapq.heappop(heap)
            node.grad = grads[node]
            for parent, slope in node.parents:
                if parent not in grads:
                    heapq.heappush(heap, (-parent.number, parent))
                grads[parent] = grads.get(parent, 0.0) + slope * node.grad
