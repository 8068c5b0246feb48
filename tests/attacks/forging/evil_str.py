# attack: an exception whose text raises
# exercises: vertical_edge_kernel
# outcome: score<=0; verdict=raised
class Evil(Exception):
    def __str__(self):
        raise SystemExit("passed")
    __repr__ = __str__
def vertical_edge_kernel():
    raise Evil
