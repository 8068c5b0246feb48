# fault: values in the order of their appearance
# caught by: one_column_for_each_value, matches_reference
import pandas as pd


def encode_categories(frame):
    numeric = [c for c in frame.columns if pd.api.types.is_numeric_dtype(frame[c])]
    encoded = frame[numeric].copy()
    for name in frame.columns.difference(numeric, sort=False):
        for value in frame[name].dropna().unique():
            encoded[f"{name}_{value}"] = (frame[name] == value).astype(int)
        encoded[f"{name}_nan"] = frame[name].isna().astype(int)
    return encoded
