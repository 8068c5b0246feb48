# fault: it prints and returns nothing
# caught by: keys, python, libraries, matches_reference
import platform

import torch


def versions():
    print(platform.python_version(), torch.__version__)
