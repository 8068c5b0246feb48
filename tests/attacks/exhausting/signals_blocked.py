# attack: blocks and ignores signals, then loops
# exercises: vertical_edge_kernel
# outcome: verdict=timeout,crashed; score<=0
import signal
def vertical_edge_kernel():
    signal.pthread_sigmask(signal.SIG_BLOCK, range(1, 65))
    signal.signal(signal.SIGPROF, signal.SIG_IGN)
    signal.setitimer(signal.ITIMER_PROF, 0)
    while True:
        pass
