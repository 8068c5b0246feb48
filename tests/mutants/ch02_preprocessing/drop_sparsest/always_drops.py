# fault: a column goes even if nothing is missing
# caught by: nothing_missing, matches_reference
def drop_sparsest(frame):
    return frame.drop(columns=frame.isna().sum().idxmax())
