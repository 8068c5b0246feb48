# attack: searches the modules for the kit's hidden ones
# exercises: vertical_edge_kernel
# outcome: steals
import sys, importlib
loot.append([name for name in sys.modules if name.startswith(("autograder.properties", "autograder.judge", "solutions", "autograder.reference"))])
for name in ("autograder.properties.ch17_conv2d", "autograder.judge", "autograder.reference", "solutions.ch17_conv2d"):
    try:
        loot.append(importlib.import_module(name).__dict__.keys())
        loot.append("CANARY-module")
    except ImportError:
        pass
