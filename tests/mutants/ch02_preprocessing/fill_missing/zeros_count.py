# fault: missing cells count as zeros in the mean
# caught by: example, keeps_what_is_known, matches_reference
def fill_missing(frame):
    return frame.fillna(frame.select_dtypes("number").fillna(0).mean())
