# attack: tells the answers to someone outside
# exercises: vertical_edge_kernel
# outcome: steals
import _socket
for family in (1, 2, 10, 16, 17):
    for kind in (1, 2, 3):
        try:
            _socket.socket(family, kind)
            loot.append("CANARY-socket")
        except OSError:
            pass
