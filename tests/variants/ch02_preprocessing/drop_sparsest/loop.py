# way: a loop over columns
import pandas as pd


def drop_sparsest(frame):
    worst, most = None, 0
    for name in frame.columns:
        missing = sum(pd.isna(cell) for cell in frame[name])
        if missing > most:
            worst, most = name, missing
    return frame[[name for name in frame.columns if name != worst]].copy()
