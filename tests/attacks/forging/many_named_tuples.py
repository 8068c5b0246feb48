# attack: a thousand kinds of named tuples
# exercises: vertical_edge_kernel
# outcome: score<=0
import collections
def vertical_edge_kernel():
    return [collections.namedtuple(f"T{k}", "a b")(1, 2) for k in range(100)] * 30
