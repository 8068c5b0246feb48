# fault: it writes from the start of the storage on
# caught by: writes_into_views
def clamp_negative_(x):
    base = x._base if x._base is not None else x
    base[base < 0] = 0
    return x
