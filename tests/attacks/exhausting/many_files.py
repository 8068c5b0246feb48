# attack: makes files without end
# exercises: corr2d
# outcome: full
import os
try:
    for k in range(10**5):
        open(f"f{k}", "w").close()
except OSError:
    pass
