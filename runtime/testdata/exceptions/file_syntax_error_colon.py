# a missing colon in the file
def greet(name)
    return "hello " + name

print(greet("bob"))
