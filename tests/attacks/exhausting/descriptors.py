# attack: opens files without end
# exercises: corr2d
# outcome: full
held = []
try:
    while True:
        held.append(open("/dev/null"))
except OSError:
    held.clear()
