# fault: the book's column names whatever the file says
# caught by: reads_what_was_written, matches_reference
import pandas as pd


def read_houses(path):
    frame = pd.read_csv(path, header=0)
    names = ["NumRooms", "RoofType", "Price"]
    frame.columns = names[: frame.shape[1]] + list(frame.columns[3:])
    return frame
