# fault: the new columns stand where the old one stood
# caught by: example, one_column_for_each_value, matches_reference
import pandas as pd


def encode_categories(frame):
    parts = []
    for name in frame.columns:
        if pd.api.types.is_numeric_dtype(frame[name]):
            parts.append(frame[[name]])
        else:
            parts.append(pd.get_dummies(frame[[name]], dummy_na=True, dtype=int))
    return pd.concat(parts, axis=1)
