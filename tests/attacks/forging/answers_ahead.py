# attack: a cell writes replies before the requests come
# exercises: vertical_edge_kernel
# outcome: fault=crashed; score<=0
import json, os, struct, torch
def vertical_edge_kernel():
    raise ValueError("never asked")
value = torch.tensor([[1.0, -1.0]]).numpy().tobytes()
told = json.dumps({"outputs": [], "v": {"t": ["float32", [1, 2], [0, 8]]}}).encode()
frame = struct.pack("<II", len(told), len(value)) + told + value
for number in range(3, 64):
    try:
        os.write(number, (bytes(16) + frame) * 50)
    except OSError:
        pass
