# attack: looks at its own environment
# exercises: vertical_edge_kernel
# outcome: steals
import os, ctypes
loot.append(dict(os.environ))
try:
    getenv = ctypes.CDLL(None).getenv
    getenv.restype = ctypes.c_char_p
    loot.append(getenv(b"AUTOGRADER_CANARY"))
except OSError:
    pass
