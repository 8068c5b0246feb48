# way: Python lists
import pandas as pd


def encode_categories(frame, separator="_"):
    table = {}
    words = [c for c in frame.columns if any(isinstance(v, str) for v in frame[c])]
    for name in frame.columns:
        if name not in words:
            table[name] = frame[name].tolist()
    for name in words:
        cells = [v if isinstance(v, str) else None for v in frame[name]]
        for value in sorted(set(cells) - {None}):
            table[name + separator + value] = [1 if v == value else 0 for v in cells]
        table[name + separator + "nan"] = [1 if v is None else 0 for v in cells]
    return pd.DataFrame(table)
