# attack: a cell leaves
# exercises: vertical_edge_kernel
# outcome: fault=SystemExit; full
import sys
sys.exit(0)
