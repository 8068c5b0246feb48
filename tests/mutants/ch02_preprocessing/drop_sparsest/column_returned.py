# fault: the dropped column comes back
# caught by: example, first_of_equals, matches_reference
def drop_sparsest(frame):
    missing = frame.isna().sum()
    if missing.sum() == 0:
        return frame.copy()
    return frame[[missing.idxmax()]]
