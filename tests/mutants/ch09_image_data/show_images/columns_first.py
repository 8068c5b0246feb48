# fault: rows and columns are swapped
# caught by: grid
import matplotlib.pyplot as plt


def show_images(images, num_rows, num_cols, titles=None):
    _, axes = plt.subplots(num_cols, num_rows, squeeze=False)
    axes = axes.flatten()
    for k, ax in enumerate(axes):
        ax.imshow(images[k].numpy())
        ax.set_xticks([])
        ax.set_yticks([])
        if titles:
            ax.set_title(titles[k])
    return axes
