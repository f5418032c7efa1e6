# a module of the library that was not imported
print("before")
print(random.randint(1, 6))
