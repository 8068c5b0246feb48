# attack: a text that lies
# exercises: vertical_edge_kernel
# outcome: score<=0
class Text(str):
    __eq__ = lambda self, other: True
    __hash__ = str.__hash__
def vertical_edge_kernel():
    return Text("passed")
