# attack: a namespace that changes while it is read
# exercises: vertical_edge_kernel
# outcome: score<=0
class Moving:
    calls = 0
    def __call__(self):
        globals()["vertical_edge_kernel"] = lambda: 0
        return 0
vertical_edge_kernel = Moving()
