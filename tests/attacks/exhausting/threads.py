# attack: starts threads without end
# exercises: vertical_edge_kernel
# outcome: alive
import threading, time
def run():
    time.sleep(1000)
made = 0
try:
    for _ in range(10**4):
        threading.Thread(target=run, daemon=True).start()
        made += 1
except BaseException:
    pass
