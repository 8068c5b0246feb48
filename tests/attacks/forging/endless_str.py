# attack: an exception whose text never ends
# exercises: vertical_edge_kernel
# outcome: score<=0
class Evil(Exception):
    def __str__(self):
        while True:
            pass
def vertical_edge_kernel():
    raise Evil
