# attack: takes memory as a file
# exercises: vertical_edge_kernel
# outcome: score<=0
import os
def vertical_edge_kernel():
    for _ in range(100):
        number = os.memfd_create("x")
        for _ in range(100):
            os.write(number, b"x" * 10**7)
