# fault: `_nan` only where something is missing
# caught by: one_column_for_each_value, matches_reference
import pandas as pd


def encode_categories(frame):
    encoded = pd.get_dummies(frame, dummy_na=True, dtype=int)
    words = [c for c in frame.columns if not pd.api.types.is_numeric_dtype(frame[c])]
    return encoded.drop(columns=[f"{c}_nan" for c in words if not frame[c].isna().any()])
