# attack: a cell writes plain frames before the requests come
# exercises: vertical_edge_kernel
# outcome: fault=crashed; score<=0
import json, os, struct
def vertical_edge_kernel():
    raise ValueError("never asked")
told = json.dumps({"outputs": [], "v": 1}).encode()
for number in range(3, 64):
    try:
        os.write(number, (struct.pack("<II", len(told), 0) + told) * 50)
    except OSError:
        pass
