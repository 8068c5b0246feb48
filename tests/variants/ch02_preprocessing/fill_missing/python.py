# way: Python lists
import math

import pandas as pd


def fill_missing(frame):
    table = {}
    for name in frame.columns:
        cells = frame[name].tolist()
        known = [c for c in cells if isinstance(c, (int, float)) and not math.isnan(c)]
        words = any(isinstance(c, str) for c in cells)
        if not words:
            mean = sum(known) / len(known)
            cells = [mean if math.isnan(c) else c for c in cells]
        table[name] = cells
    return pd.DataFrame(table)
