# fault: the first image everywhere
# caught by: shows_each_image, matches_reference
import matplotlib.pyplot as plt


def show_images(images, num_rows, num_cols, titles=None):
    _, axes = plt.subplots(num_rows, num_cols, squeeze=False)
    axes = axes.flatten()
    for k, ax in enumerate(axes):
        ax.imshow(images[0].numpy())
        ax.set_xticks([])
        ax.set_yticks([])
        if titles:
            ax.set_title(titles[k])
    return axes
