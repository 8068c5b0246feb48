# fault: it encodes the words at once
# caught by: example, reads_what_was_written, matches_reference
import pandas as pd


def read_houses(path):
    return pd.get_dummies(pd.read_csv(path), dummy_na=True, dtype=int)
