# attack: reads the reference where the course keeps it
# exercises: vertical_edge_kernel
# outcome: steals
import glob
for path in ["__ROOT__/solutions/ch17_conv2d.py", "__ROOT__/autograder/properties/ch17_conv2d.py", *glob.glob("__ROOT__/**/*", recursive=True)]:
    try:
        loot.append(open(path).read(200))
    except OSError:
        pass
