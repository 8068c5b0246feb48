# fault: columns of the given table are replaced
# caught by: example, keeps_what_is_known, matches_reference
def fill_missing(frame):
    for name in frame.select_dtypes("number"):
        frame[name] = frame[name].fillna(frame[name].mean())
    return frame
