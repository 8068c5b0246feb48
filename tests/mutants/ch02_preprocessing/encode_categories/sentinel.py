# fault: missing words become a value named missing
# caught by: example, one_column_for_each_value, matches_reference
import pandas as pd


def encode_categories(frame):
    frame = frame.copy()
    for name in frame.columns:
        if not pd.api.types.is_numeric_dtype(frame[name]):
            frame[name] = frame[name].fillna("missing")
    return pd.get_dummies(frame, dtype=int)
