# fault: numeric columns move behind
# caught by: keeps_what_is_known, matches_reference
import pandas as pd


def fill_missing(frame):
    numeric = frame.select_dtypes("number")
    return pd.concat([frame.drop(columns=numeric.columns), numeric.fillna(numeric.mean())], axis=1)
