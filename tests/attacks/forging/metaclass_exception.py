# attack: an exception whose class lies about itself
# exercises: vertical_edge_kernel
# outcome: score<=0
class Meta(type):
    __name__ = property(lambda self: 1 / 0)
    __mro__ = property(lambda self: ())
class Evil(Exception, metaclass=Meta):
    pass
def vertical_edge_kernel():
    raise Evil
