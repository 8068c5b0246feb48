# fault: a plain class with __call__, no nn.Module
# caught by: has_no_parameters
class MaxPool2D:
    def __init__(self, pool_size, padding=0, stride=None):
        pair = lambda v: (v, v) if isinstance(v, int) else v
        self.args = pair(pool_size), pair(padding), pair(pool_size if stride is None else stride)

    def __call__(self, X):
        return pool2d_general(X, *self.args)
