# fault: rows with missing cells are dropped
# caught by: example, reads_what_was_written, matches_reference
import pandas as pd


def read_houses(path):
    return pd.read_csv(path).dropna().reset_index(drop=True)
