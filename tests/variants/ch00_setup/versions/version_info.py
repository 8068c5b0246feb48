# way: joined from version_info; importlib
import importlib
import sys


def versions(names=("torch", "torchvision", "numpy")):
    found = {"python": ".".join(map(str, sys.version_info[:3]))}
    for name in names:
        found[name] = importlib.import_module(name).__version__
    return found
