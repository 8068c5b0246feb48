# attack: a call writes its earlier reply again
# exercises: vertical_edge_kernel
# outcome: score<=0
import os, sys
kept = []
def watch(fd, data, real=os.write):
    kept.append(bytes(data))
    return real(fd, data)
os.write = watch
def vertical_edge_kernel():
    for data in kept:
        for number in range(3, 64):
            try:
                os.write.__defaults__[0](number, data)
            except OSError:
                pass
    return 0
