# attack: a cell never ends
# exercises: vertical_edge_kernel
# outcome: fault=timeout; full
while True:
    pass
