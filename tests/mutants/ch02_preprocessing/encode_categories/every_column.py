# fault: numbers are encoded too
# caught by: example, one_column_for_each_value, matches_reference
import pandas as pd


def encode_categories(frame):
    return pd.get_dummies(frame, columns=list(frame.columns), dummy_na=True, dtype=int)
