# an error while a class is being made
def default(n):
    return 10 // n


class Settings:
    size = default(5)
    print("size", size)
    broken = default(0)


print("never")
