# try, except, else, finally, continued
try:
    raise ValueError("v")
except ValueError as e:
    saved = e
try:
    e
except NameError as err:
    print("e is gone:", err)
print(saved)
kinds = (TypeError, (KeyError, (ValueError,))) if False else (TypeError, ValueError)
try:
    int("q")
except kinds as e:
    print("dynamic tuple", e)
def pick():
    print("except expression evaluated")
    return ValueError
try:
    pass
except pick():
    pass
try:
    raise ValueError
except pick():
    print("picked")
try:
    try:
        1 / 0
    except "not a class":
        pass
except TypeError as e:
    print("TypeError:", e, "|", repr(e.__context__))
try:
    try:
        1 / 0
    except (KeyError, 5):
        pass
except TypeError as e:
    print("TypeError:", e)
