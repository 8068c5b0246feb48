# way: the places are listed and counted
def conv_output_size(n, k, p, s):
    if s < 1:
        raise ValueError("the stride must be at least 1")
    places = [start for start in range(0, n + p, s) if start + k <= n + p]
    if not places:
        raise ValueError("the kernel does not fit")
    return len(places)
