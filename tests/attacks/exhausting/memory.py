# attack: takes memory without end
# exercises: vertical_edge_kernel
# outcome: verdict=memory; score<=0
def vertical_edge_kernel():
    held = []
    while True:
        held.append(bytearray(10**7))
