# attack: takes its time when it is ended
# exercises: corr2d
# outcome: full
import atexit, signal, time
class Slow:
    def __del__(self):
        time.sleep(1000)
slow = Slow()
atexit.register(time.sleep, 1000)
signal.signal(signal.SIGTERM, signal.SIG_IGN)
