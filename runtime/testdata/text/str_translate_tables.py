# maketrans and translate
t = str.maketrans("abc", "xyz")
print(t, "aabbcc d".translate(t), str.maketrans("", "", "aeiou"), "hello world".translate(str.maketrans("", "", "aeiou")))
print("hello".translate({104: "J", ord("l"): None, 111: 48}), "abc".translate({ord("a"): "", ord("b"): "[bee]"}), "x" .translate({}), "".translate(t))
print(str.maketrans({"a": 1, "b": None, 99: "C"}), "abc".translate(str.maketrans({"a": 66, "b": None, 99: "C"})))
class Upper(dict):
    def __missing__(self, k): return chr(k).upper()
print("mixed Case ñ".translate(Upper({ord("i"): "!"})), "abc".translate(type("T", (), {"__getitem__": lambda s, k: k + 1})()))
class Lookup:
    def __getitem__(self, k):
        if k == ord("b"): raise LookupError
        if k == ord("c"): return None
        return chr(k) * 2
print("abcd".translate(Lookup()))
leet = str.maketrans("aeiost", "431057")
print("leet translation test".translate(leet), "Leet".lower().translate(leet))
accents = str.maketrans("àâéèêëîïôùûç", "aaeeeeiiouuc")
print("là où été naïve garçon".translate(accents))
print("tel: (555) 123-4567".translate({ord(c): None for c in "():- "}), "a.b.c".translate({46: "/"}), "tab\tnl\n".translate({9: "\\t", 10: "\\n"}))
print(b"hello".translate(bytes.maketrans(b"el", b"ip")), b"hello".translate(None, b"l"), b"abc".translate(bytes.maketrans(b"a", b"b"), b"c"), bytes.maketrans(b"a", b"z")[97], bytearray(b"abc").translate(None, delete=b"b"))
import string
rot = lambda n: str.maketrans(string.ascii_lowercase, string.ascii_lowercase[n:] + string.ascii_lowercase[:n])
print([("hal".translate(rot(n))) for n in (1, 13, 25)], "한글".translate({ord("한"): "큰"}), "😀!".translate({0x1F600: ":)"}))
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
attempt(lambda: str.maketrans("ab", "c"))
attempt(lambda: str.maketrans("abc"))
attempt(lambda: str.maketrans({"abc": 1}))
attempt(lambda: str.maketrans(1, 2))
attempt(lambda: str.maketrans("a", "b", 5))
attempt(lambda: "a".translate())
attempt(lambda: "a".translate({97: -1}))
attempt(lambda: "a".translate({97: 2 ** 40}))
attempt(lambda: "a".translate({97: []}))
attempt(lambda: "a".translate(None))
attempt(lambda: b"a".translate(b"short"))
attempt(lambda: bytes.maketrans(b"a", b"bc"))
attempt(lambda: bytes.maketrans("a", "b"))
