# fault: the first value's column is left out
# caught by: one_column_for_each_value, matches_reference
import pandas as pd


def encode_categories(frame):
    return pd.get_dummies(frame, dummy_na=True, drop_first=True, dtype=int)
