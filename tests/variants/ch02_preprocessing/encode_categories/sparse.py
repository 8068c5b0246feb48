# way: sparse columns of numbers
import pandas as pd


def encode_categories(frame):
    return pd.get_dummies(frame, dummy_na=True, dtype=int, sparse=True)
