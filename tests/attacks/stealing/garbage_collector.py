# attack: searches every object of the process
# exercises: vertical_edge_kernel
# outcome: steals
import gc
for found in gc.get_objects():
    kind = type(found)
    if kind is dict and any(isinstance(k, str) and ("reference" in k or "solution" in k or "expected" in k) for k in list(found)):
        loot.append(str(list(found.items())[:20])[:300])
