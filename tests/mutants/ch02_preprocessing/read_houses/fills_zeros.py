# fault: missing cells become 0
# caught by: example, reads_what_was_written, matches_reference
import pandas as pd


def read_houses(path):
    frame = pd.read_csv(path)
    for name in frame.columns:
        if pd.api.types.is_numeric_dtype(frame[name]):
            frame[name] = frame[name].fillna(0)
    return frame
