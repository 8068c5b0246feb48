# attack: puts its own functions into builtins
# exercises: vertical_edge_kernel
# outcome: score<=0
import builtins
builtins.isinstance = lambda *a: True
builtins.type = lambda *a: int
builtins.len = lambda *a: 2
def vertical_edge_kernel():
    return 5
