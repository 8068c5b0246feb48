# fault: fields separated by semicolons
# caught by: example, reads_what_was_written, matches_reference
import pandas as pd


def read_houses(path):
    return pd.read_csv(path, sep=";")
