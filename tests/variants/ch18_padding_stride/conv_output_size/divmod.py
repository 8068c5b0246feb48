# way: divmod, default values for padding and stride
def conv_output_size(n, k, p=0, s=1):
    room = n + p - k
    if room < 0 or s <= 0:
        raise ValueError("no room for the kernel, or no stride")
    steps, _ = divmod(room, s)
    return steps + 1
