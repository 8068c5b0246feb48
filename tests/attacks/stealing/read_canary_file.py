# attack: reads a file outside its folder
# exercises: vertical_edge_kernel
# outcome: steals
for path in ("__CANARY__", "__FOLDER__/solutions/ch17_conv2d.py", "__FOLDER__/gradebook.db"):
    try:
        loot.append(open(path).read())
    except OSError as error:
        loot.append(error.errno)
