# fault: one mean over all columns
# caught by: example, keeps_what_is_known, matches_reference
def fill_missing(frame):
    numeric = frame.select_dtypes("number")
    if not numeric.shape[1]:
        return frame.copy()
    overall = numeric.stack().mean()
    return frame.fillna({name: overall for name in numeric.columns})
