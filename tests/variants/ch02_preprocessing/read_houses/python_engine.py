# way: read_table with the Python engine
import pandas as pd


def read_houses(path):
    return pd.read_table(path, sep=",", engine="python", na_values="NA")
