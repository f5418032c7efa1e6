# assignment to something that cannot be assigned
x = 5
if x = 5:
    print("five")
