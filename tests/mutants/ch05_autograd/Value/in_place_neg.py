# fault: unary minus changes its operand
# caught by: numbers_on_either_side
import math


class Value:
    """A number in a computational graph: reverse-mode differentiation on Python floats.

    Attributes: `data`; `grad`, 0.0 until backward. Supports + - * / with Values and numbers on
    either side, unary -, ** with a number, the methods exp(), log(), relu(), tanh(), and
    backward(), which sets grad = d self / d node on every node that self depends on. No torch.
    """

    def __init__(self, data):
        self.data = data
        self.grad = 0.0
        self._inputs = ()  # pairs (node, slope of self with respect to it)

    @staticmethod
    def _made(data, *inputs):
        node = Value(data)
        node._inputs = inputs
        return node

    @staticmethod
    def _lift(other):
        return other if isinstance(other, Value) else Value(other)

    def __add__(self, other):
        other = Value._lift(other)
        return Value._made(self.data + other.data, (self, 1.0), (other, 1.0))

    def __sub__(self, other):
        other = Value._lift(other)
        return Value._made(self.data - other.data, (self, 1.0), (other, -1.0))

    def __mul__(self, other):
        other = Value._lift(other)
        return Value._made(self.data * other.data, (self, other.data), (other, self.data))

    def __truediv__(self, other):
        other = Value._lift(other)
        quotient = self.data / other.data
        return Value._made(quotient, (self, 1 / other.data), (other, -quotient / other.data))

    def __neg__(self):
        self.data = -self.data
        return Value._made(self.data, (self, -1.0))

    def __pow__(self, n):
        return Value._made(self.data**n, (self, n * self.data ** (n - 1)))

    def __radd__(self, other):
        return self + other

    def __rsub__(self, other):
        return Value._lift(other) - self

    def __rmul__(self, other):
        return self * other

    def __rtruediv__(self, other):
        return Value._lift(other) / self

    def exp(self):
        e = math.exp(self.data)
        return Value._made(e, (self, e))

    def log(self):
        return Value._made(math.log(self.data), (self, 1 / self.data))

    def relu(self):
        return Value._made(max(self.data, 0.0), (self, 1.0 if self.data > 0 else 0.0))

    def tanh(self):
        t = math.tanh(self.data)
        return Value._made(t, (self, 1 - t * t))

    def backward(self):
        nodes = self._topological()
        for node in nodes:
            node.grad = 0.0
        self.grad = 1.0
        # An input comes before its uses in the list, so backwards each node is complete when reached.
        for node in reversed(nodes):
            for source, slope in node._inputs:
                source.grad += slope * node.grad

    def _topological(self):
        order, seen, stack = [], set(), [(self, False)]
        while stack:
            node, done = stack.pop()
            if done:
                order.append(node)
            elif id(node) not in seen:
                seen.add(id(node))
                stack.append((node, True))
                stack.extend((source, False) for source, _ in node._inputs)
        return order
