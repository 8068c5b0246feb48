# fault: the given table comes back where nothing is missing
# caught by: keeps_what_is_known
def fill_missing(frame):
    if not frame.isna().any(axis=None):
        return frame
    return frame.fillna(frame.mean(numeric_only=True))
