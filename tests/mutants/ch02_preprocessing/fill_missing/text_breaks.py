# fault: fails on a table with text
# caught by: example, keeps_what_is_known, matches_reference
def fill_missing(frame):
    return frame.fillna(frame.mean())
