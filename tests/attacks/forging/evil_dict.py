# attack: a dictionary whose items never end
# exercises: vertical_edge_kernel
# outcome: score<=0
class Endless(dict):
    def keys(self):
        k = 0
        while True:
            yield (k := k + 1)
    items = __iter__ = keys
    def __getitem__(self, key):
        return key
def vertical_edge_kernel():
    return Endless()
