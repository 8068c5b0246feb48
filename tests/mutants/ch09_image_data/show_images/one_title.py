# fault: the first title everywhere
# caught by: titles
import matplotlib.pyplot as plt


def show_images(images, num_rows, num_cols, titles=None):
    _, axes = plt.subplots(num_rows, num_cols, squeeze=False)
    axes = axes.flatten()
    for k, ax in enumerate(axes):
        ax.imshow(images[k].numpy())
        ax.set_xticks([])
        ax.set_yticks([])
        if titles:
            ax.set_title(titles[0])
    return axes
