# fault: the first column becomes the index
# caught by: example, reads_what_was_written, matches_reference
import pandas as pd


def read_houses(path):
    return pd.read_csv(path, index_col=0)
