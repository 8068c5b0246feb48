# way: pandas's nullable types
import pandas as pd


def read_houses(path):
    return pd.read_csv(path).convert_dtypes()
