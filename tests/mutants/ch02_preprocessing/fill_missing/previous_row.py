# fault: the previous row's value
# caught by: example, keeps_what_is_known, matches_reference
def fill_missing(frame):
    frame = frame.copy()
    for name in frame.select_dtypes("number"):
        frame[name] = frame[name].ffill().bfill()
    return frame
