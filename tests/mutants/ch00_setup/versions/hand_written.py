# fault: versions written down by hand
# caught by: python, libraries, matches_reference
def versions():
    return {"python": "3.8.10", "torch": "1.8.1", "torchvision": "0.9.1", "numpy": "1.20.0"}
