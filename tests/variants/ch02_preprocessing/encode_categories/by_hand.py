# way: comparisons, value by value
import pandas as pd


def encode_categories(frame):
    words = [c for c in frame.columns if not pd.api.types.is_numeric_dtype(frame[c])]
    encoded = frame.drop(columns=words)
    for name in words:
        for value in sorted(frame[name].dropna().unique()):
            encoded[f"{name}_{value}"] = (frame[name] == value).astype("int64")
        encoded[f"{name}_nan"] = frame[name].isna().astype("int64")
    return encoded
