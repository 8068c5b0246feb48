# attack: a number that lies
# exercises: vertical_edge_kernel
# outcome: score<=0
class Number(int):
    __eq__ = lambda self, other: True
    __hash__ = int.__hash__
    __int__ = lambda self: 1
    def item(self):
        return 1
def vertical_edge_kernel():
    return Number(7)
