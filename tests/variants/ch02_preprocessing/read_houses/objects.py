# way: words as Python objects
import pandas as pd


def read_houses(path):
    frame = pd.read_csv(path)
    words = [c for c in frame.columns if not pd.api.types.is_numeric_dtype(frame[c])]
    return frame.astype({name: object for name in words})
