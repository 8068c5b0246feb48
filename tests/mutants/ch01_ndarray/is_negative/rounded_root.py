# fault: √x² underflows for tiny numbers
# caught by: near_zero
def is_negative(x):
    return (x * x).sqrt() != x
