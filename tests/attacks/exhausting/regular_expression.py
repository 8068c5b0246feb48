# attack: a regular expression that takes years
# exercises: vertical_edge_kernel
# outcome: verdict=timeout; score<=0
import re
def vertical_edge_kernel():
    return re.match(r"(a+)+$", "a" * 40 + "b")
