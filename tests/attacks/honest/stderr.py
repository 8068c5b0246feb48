# attack: prints to stderr
# exercises: vertical_edge_kernel
# outcome: full; clean
import sys
print("careful", file=sys.stderr)
