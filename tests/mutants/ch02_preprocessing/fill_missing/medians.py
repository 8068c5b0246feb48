# fault: medians instead of means
# caught by: keeps_what_is_known, matches_reference
def fill_missing(frame):
    return frame.fillna(frame.median(numeric_only=True))
