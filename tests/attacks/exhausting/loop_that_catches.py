# attack: catches every interrupt and loops on
# exercises: vertical_edge_kernel
# outcome: verdict=timeout,crashed; score<=0
def vertical_edge_kernel():
    while True:
        try:
            while True:
                pass
        except BaseException:
            pass
