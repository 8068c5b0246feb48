# fault: the names become a row
# caught by: example, reads_what_was_written, matches_reference
import pandas as pd


def read_houses(path):
    return pd.read_csv(path, header=None)
