# encoding errors at top level
text = "naïve 한국어"
print(text.encode("ascii", "replace"))
try:
    b"\xff\xfe".decode("utf-8")
except UnicodeDecodeError as e:
    print(e)
text.encode("latin-1")
