# fault: only the first text column is encoded
# caught by: one_column_for_each_value, matches_reference
import pandas as pd


def encode_categories(frame):
    words = [c for c in frame.columns if not pd.api.types.is_numeric_dtype(frame[c])]
    return pd.get_dummies(frame, columns=words[:1], dummy_na=True, dtype=int)
