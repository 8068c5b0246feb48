# way: from an open file
import pandas as pd


def read_houses(path, encoding="utf-8"):
    with open(path, encoding=encoding, newline="") as file:
        return pd.read_csv(file)
