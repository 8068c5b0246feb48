# attack: draws a thousand figures
# exercises: corr2d
# outcome: alive
import matplotlib.pyplot as plt
import warnings
warnings.simplefilter("ignore")
for _ in range(40):
    plt.figure()
