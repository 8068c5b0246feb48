# fault: the labels are gone, the ticks are left
# caught by: no_ticks
import matplotlib.pyplot as plt


def show_images(images, num_rows, num_cols, titles=None):
    _, axes = plt.subplots(num_rows, num_cols, squeeze=False)
    axes = axes.flatten()
    for k, ax in enumerate(axes):
        ax.imshow(images[k].numpy())
        ax.set_xticklabels([])
        ax.set_yticklabels([])
        if titles:
            ax.set_title(titles[k])
    return axes
