# fault: zeros instead of means
# caught by: example, keeps_what_is_known, matches_reference
def fill_missing(frame):
    numeric = frame.select_dtypes("number").columns
    return frame.fillna({name: 0 for name in numeric})
