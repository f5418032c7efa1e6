# the print statement of long ago
name = "world"
print "hello", name
