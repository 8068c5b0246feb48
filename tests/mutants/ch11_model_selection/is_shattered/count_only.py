# fault: three in a row are not looked at
# caught by: three_in_a_row


def is_shattered(points):
    return len(points) <= 3
