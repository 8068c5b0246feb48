# fault: lines split at commas by hand: quotes stay, commas inside them split
# caught by: matches_reference
import pandas as pd


def read_houses(path):
    with open(path, encoding="utf-8") as file:
        names, *rows = [line.rstrip("\n").split(",") for line in file]
    frame = pd.DataFrame([[None if f in ("", "NA") else f for f in row] for row in rows], columns=names)
    for name in names:
        try:
            frame[name] = frame[name].astype(float)
        except ValueError:
            pass
    return frame
