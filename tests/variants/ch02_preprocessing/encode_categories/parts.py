# way: numeric part and encoded parts concatenated
import pandas as pd


def encode_categories(frame):
    parts = [frame.select_dtypes("number").copy()]
    for name in frame.select_dtypes(exclude="number").columns:
        parts.append(pd.get_dummies(frame[name], prefix=name, dummy_na=True, dtype="uint8"))
    return pd.concat(parts, axis=1)
