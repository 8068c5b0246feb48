# attack: waits for a lock that nobody releases
# exercises: vertical_edge_kernel
# outcome: verdict=timeout; score<=0
import threading
def vertical_edge_kernel():
    lock = threading.Lock()
    lock.acquire()
    lock.acquire()
