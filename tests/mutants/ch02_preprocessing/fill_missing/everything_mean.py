# fault: every value of a column with gaps becomes the mean
# caught by: example, keeps_what_is_known, matches_reference
def fill_missing(frame):
    frame = frame.copy()
    for name in frame.select_dtypes("number"):
        if frame[name].isna().any():
            frame[name] = frame[name].mean()
    return frame
