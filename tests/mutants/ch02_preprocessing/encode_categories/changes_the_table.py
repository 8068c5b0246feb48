# fault: the given table loses its text columns
# caught by: example, one_column_for_each_value, matches_reference
import pandas as pd


def encode_categories(frame):
    encoded = pd.get_dummies(frame, dummy_na=True, dtype=int)
    for name in list(frame.columns):
        if not pd.api.types.is_numeric_dtype(frame[name]):
            del frame[name]
    return encoded
