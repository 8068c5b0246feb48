# attack: burns processors in threads behind its answer
# exercises: corr2d
# outcome: alive
import threading
def burn():
    while True:
        pass
for _ in range(4):
    threading.Thread(target=burn, daemon=True).start()
