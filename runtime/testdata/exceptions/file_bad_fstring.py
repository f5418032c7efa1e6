# an f-string that does not parse
name = "bob"
print(f"hello {name")
