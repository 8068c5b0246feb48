# attack: lifts the limit and overflows the stack
# exercises: vertical_edge_kernel
# outcome: score<=0
import sys
def vertical_edge_kernel():
    sys.setrecursionlimit(10**9)
    class Deep:
        def __repr__(self):
            return repr(self)
    return repr(Deep())
