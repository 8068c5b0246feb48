# attack: an object that would run code when unpickled
# exercises: vertical_edge_kernel
# outcome: score<=0; steals_file
class Evil:
    def __reduce__(self):
        return (exec, ("open('__FOLDER__/pickled', 'w').close()",))
    __reduce_ex__ = lambda self, version: self.__reduce__()
def vertical_edge_kernel():
    return Evil()
