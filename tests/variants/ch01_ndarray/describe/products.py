# way: counted by hand
def describe(x):
    count = 1
    lengths = []
    for length in x.size():
        count *= int(length)
        lengths.append(int(length))
    return (len(lengths), tuple(lengths), count, x.dtype)
