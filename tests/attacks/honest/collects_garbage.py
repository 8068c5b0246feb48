# attack: collects garbage and lists objects
# exercises: corr2d
# outcome: full; clean
import gc
gc.collect(); len(gc.get_objects()); gc.disable(); gc.enable()
