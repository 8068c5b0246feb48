# attack: sleeps for ever
# exercises: vertical_edge_kernel
# outcome: verdict=timeout; score<=0
import time
def vertical_edge_kernel():
    time.sleep(10**6)
