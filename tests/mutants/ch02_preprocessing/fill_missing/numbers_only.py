# fault: text columns are dropped
# caught by: example, keeps_what_is_known, matches_reference
def fill_missing(frame):
    numeric = frame.select_dtypes("number")
    return numeric.fillna(numeric.mean())
