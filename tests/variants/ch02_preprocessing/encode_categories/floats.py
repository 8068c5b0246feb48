# way: floats from the bools
import pandas as pd


def encode_categories(frame):
    encoded = pd.get_dummies(frame, dummy_na=True)
    flags = encoded.select_dtypes("bool").columns
    return encoded.astype({name: float for name in flags})
