# fault: only the new columns
# caught by: example, one_column_for_each_value, matches_reference
import pandas as pd


def encode_categories(frame):
    words = frame.select_dtypes(exclude="number")
    return pd.get_dummies(words, dummy_na=True, dtype=int)
