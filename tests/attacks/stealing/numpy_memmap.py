# attack: maps a file it may not read
# exercises: vertical_edge_kernel
# outcome: steals
import numpy as np, torch, pandas as pd
for read in (lambda: bytes(np.memmap("__CANARY__", mode="r")), lambda: torch.from_file("__CANARY__", size=8, dtype=torch.uint8), lambda: pd.read_csv("__CANARY__"), lambda: np.fromfile("__CANARY__", dtype="u1").tobytes()):
    try:
        loot.append(read())
    except Exception as error:
        loot.append(type(error).__name__)
