# attack: a cell crashes the process
# exercises: corr2d
# outcome: fault=crashed; full
import ctypes
ctypes.memset(0, 0, 1)
