# fault: the columns are sorted by name
# caught by: reads_what_was_written, matches_reference
import pandas as pd


def read_houses(path):
    frame = pd.read_csv(path)
    return frame[sorted(frame.columns)]
