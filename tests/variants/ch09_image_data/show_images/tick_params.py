# way: ticks off by tick_params; shared axes; a tuple
import matplotlib.pyplot as plt


def show_images(images, num_rows, num_cols, titles=None):
    _, axes = plt.subplots(num_rows, num_cols, sharex=True, sharey=True, squeeze=False)
    flat = tuple(axes.ravel())
    for ax, image, title in zip(flat, images, titles or [None] * len(flat)):
        ax.imshow(image.numpy(), vmin=float(images.min()), vmax=float(images.max()))
        ax.tick_params(which="both", left=False, bottom=False, labelleft=False, labelbottom=False)
        if title is not None:
            ax.set_title(title, fontsize=8)
    return flat
