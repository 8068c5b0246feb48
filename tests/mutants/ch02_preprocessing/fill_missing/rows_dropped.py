# fault: rows with missing numbers are dropped
# caught by: example, keeps_what_is_known, matches_reference
def fill_missing(frame):
    return frame.dropna(subset=list(frame.select_dtypes("number").columns)).reset_index(drop=True)
