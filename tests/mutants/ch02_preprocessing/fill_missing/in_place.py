# fault: the table itself is filled
# caught by: example, keeps_what_is_known, matches_reference
def fill_missing(frame):
    frame.fillna(frame.mean(numeric_only=True), inplace=True)
    return frame
