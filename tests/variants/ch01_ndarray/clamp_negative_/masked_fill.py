# way: masked_fill_
def clamp_negative_(x, value=0.0):
    return x.masked_fill_(x < 0, value)
