# attack: turns warnings into errors
# exercises: corr2d
# outcome: full; clean
import warnings
warnings.simplefilter("error")
