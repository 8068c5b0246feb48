# way: divmod, a list, an extra parameter with a default
def same_padding(k, s=1):
    half, rest = divmod(k - 1, 2)
    return [half + rest, half]
