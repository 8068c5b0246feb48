# attack: a call writes replies to the calls after it
# exercises: vertical_edge_kernel
# outcome: score<=0; verdict=crashed,wrong
import json, os, struct, torch
value = torch.tensor([[1.0, -1.0]]).numpy().tobytes()
told = json.dumps({"v": {"t": ["float32", [1, 2], [0, 8]]}}).encode()
frame = struct.pack("<II", len(told), len(value)) + told + value
def vertical_edge_kernel():
    for number in range(3, 64):
        try:
            os.write(number, (bytes(16) + frame) * 20)
        except OSError:
            pass
    return torch.zeros(1, 2)
