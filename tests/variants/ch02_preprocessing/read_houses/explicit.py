# way: the two missing values spelt out
import pandas as pd


def read_houses(path):
    return pd.read_csv(path, keep_default_na=False, na_values=["NA", ""])
