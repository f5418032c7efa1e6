# an unterminated string in the file
print("before")
message = 'it's broken'
print(message)
