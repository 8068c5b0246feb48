# attack: an object that equals everything
# exercises: vertical_edge_kernel
# outcome: score<=0
class Same:
    shape = (1, 2)
    def __eq__(self, other):
        return True
    __ne__ = lambda self, other: False
    __bool__ = lambda self: True
    def __getattr__(self, name):
        return self
    def __call__(self, *args, **kwargs):
        return self
def vertical_edge_kernel():
    return Same()
