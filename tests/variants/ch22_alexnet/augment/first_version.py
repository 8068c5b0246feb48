# way: the older transforms, with a conversion that takes both
from torchvision import transforms
from torchvision.transforms import functional as TF


def to_float(image):
    return TF.convert_image_dtype(image) if hasattr(image, "dtype") else TF.to_tensor(image)


def augment(size):
    return transforms.Compose(
        [
            transforms.RandomResizedCrop(size),
            transforms.RandomHorizontalFlip(),
            transforms.ColorJitter(brightness=0.5, contrast=0.5, saturation=0.5, hue=0.1),
            to_float,
        ]
    )
