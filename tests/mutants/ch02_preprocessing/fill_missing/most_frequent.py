# fault: missing words get the most frequent one
# caught by: example, keeps_what_is_known, matches_reference
def fill_missing(frame):
    frame = frame.fillna(frame.mean(numeric_only=True))
    return frame.fillna({c: frame[c].mode()[0] for c in frame.columns if frame[c].isna().any()})
