# attack: reads compiled files of the hidden modules
# exercises: vertical_edge_kernel
# outcome: steals
import glob
for path in glob.glob("__ROOT__/**/__pycache__/*.pyc", recursive=True) + ["__ROOT__/autograder/properties/__pycache__/ch17_conv2d.cpython-311.pyc"]:
    try:
        loot.append(open(path, "rb").read())
        loot.append("CANARY-bytecode")
    except OSError:
        pass
