# attack: prints without end
# exercises: vertical_edge_kernel
# outcome: fault=timeout; full
while True:
    print("x" * 1000)
