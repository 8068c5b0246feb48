# fault: every column with a missing cell goes
# caught by: example, first_of_equals, matches_reference
def drop_sparsest(frame):
    return frame.dropna(axis=1)
