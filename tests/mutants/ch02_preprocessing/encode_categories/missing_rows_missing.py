# fault: rows with a missing word get NaN
# caught by: one_column_for_each_value, matches_reference
import pandas as pd


def encode_categories(frame):
    encoded = pd.get_dummies(frame, dummy_na=True, dtype=float)
    for name in frame.columns:
        if not pd.api.types.is_numeric_dtype(frame[name]):
            own = [c for c in encoded.columns if c.startswith(f"{name}_") and not c.endswith("_nan")]
            encoded.loc[frame[name].isna(), own] = float("nan")
    return encoded
