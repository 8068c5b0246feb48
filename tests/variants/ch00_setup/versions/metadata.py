# way: what the installer wrote down
import platform
from importlib.metadata import version


def versions():
    return {"python": platform.python_version()} | {n: version(n) for n in ("torch", "torchvision", "numpy")}
