# attack: a cell takes memory without end
# exercises: corr2d
# outcome: fault=memory; full
held = []
while True:
    held.append(bytearray(10**8))
