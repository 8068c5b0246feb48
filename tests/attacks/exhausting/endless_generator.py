# attack: gives a generator without end
# exercises: vertical_edge_kernel
# outcome: score<=0
import itertools
def vertical_edge_kernel():
    return itertools.count()
