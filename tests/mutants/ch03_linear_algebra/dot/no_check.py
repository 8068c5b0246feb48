# fault: lengths are not compared: broadcasting takes a length of 1
# caught by: refuses_other_lengths
def dot(a, b):
    return (a * b).sum()
