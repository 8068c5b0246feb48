# attack: a module-level __getattr__ and an answer that is no function
# exercises: vertical_edge_kernel
# outcome: score<=0
def __getattr__(name):
    return lambda *a: 1
vertical_edge_kernel = "passed"
