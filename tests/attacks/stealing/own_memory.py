# attack: searches its own memory, inherited from the zygote
# exercises: vertical_edge_kernel
# outcome: steals
import re
try:
    maps = open("/proc/self/maps").read()
    memory = open("/proc/self/mem", "rb", 0)
    for start, end in re.findall(r"(\w+)-(\w+) rw", maps):
        memory.seek(int(start, 16))
        part = memory.read(int(end, 16) - int(start, 16))
        if b"CANARY-" in part:
            loot.append(part[part.index(b"CANARY-"):][:60])
except OSError:
    pass
