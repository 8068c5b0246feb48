# attack: a thread writes replies all the time
# exercises: vertical_edge_kernel
# outcome: score<=0
import json, os, struct, threading, time
told = json.dumps({"v": [1]}).encode()
def write():
    while True:
        time.sleep(0.01)
        for number in range(3, 64):
            try:
                os.write(number, struct.pack("<16sII", b"", len(told), 0) + told)
            except OSError:
                pass
def vertical_edge_kernel():
    threading.Thread(target=write, daemon=True).start()
    time.sleep(0.3)
    return 1
