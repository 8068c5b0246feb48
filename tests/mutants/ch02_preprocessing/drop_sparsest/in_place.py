# fault: the given table loses the column
# caught by: example, first_of_equals, matches_reference
def drop_sparsest(frame):
    missing = frame.isna().sum()
    if missing.sum() == 0:
        return frame.copy()
    frame.drop(columns=missing.idxmax(), inplace=True)
    return frame
