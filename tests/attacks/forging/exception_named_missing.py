# attack: raises the kit's own exceptions by name
# exercises: vertical_edge_kernel
# outcome: score<=0
class Missing(BaseException):
    reported = True
def vertical_edge_kernel():
    raise Missing("vertical_edge_kernel")
