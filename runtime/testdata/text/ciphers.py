# text transformed character by character
import string


def vigenere(text, key, sign=1):
    out, k = [], 0
    for c in text:
        if c.isascii() and c.isalpha():
            base = ord("A") if c.isupper() else ord("a")
            shift = ord(key[k % len(key)].lower()) - 97
            out.append(chr((ord(c) - base + sign * shift) % 26 + base))
            k += 1
        else:
            out.append(c)
    return "".join(out)


def run_length(s):
    out, i = "", 0
    while i < len(s):
        j = i
        while j < len(s) and s[j] == s[i]:
            j += 1
        out += (str(j - i) if j - i > 1 else "") + s[i]
        i = j
    return out


def run_length_back(s):
    out, n = "", ""
    for c in s:
        if c.isdigit():
            n += c
        else:
            out += c * int(n or 1)
            n = ""
    return out


secret = vigenere("Attack at Dawn!", "Lemon")
print(secret, vigenere(secret, "Lemon", -1))
print(run_length("WWWWBBBWC"), run_length_back("12W3BC"), run_length(""), run_length_back(run_length("aabccc")))
rot13 = str.maketrans(string.ascii_letters, string.ascii_lowercase[13:] + string.ascii_lowercase[:13] + string.ascii_uppercase[13:] + string.ascii_uppercase[:13])
print("Hello, World".translate(rot13), "Hello, World".translate(rot13).translate(rot13))
MORSE = dict(zip("abcdefghijklmnopqrstuvwxyz", ".- -... -.-. -.. . ..-. --. .... .. .--- -.- .-.. -- -. --- .--. --.- .-. ... - ..- ...- .-- -..- -.-- --..".split()))
code = " ".join(MORSE[c] for c in "sos help".replace(" ", ""))
back = {v: k for k, v in MORSE.items()}
print(code, "".join(back[c] for c in code.split()))


def pig(w):
    for i, c in enumerate(w):
        if c in "aeiou":
            return (w[i:] + w[:i] + "ay") if i else w + "way"
    return w + "ay"


print(" ".join(map(pig, "the quick apple rhythm".split())))
print(string.ascii_lowercase, string.digits, string.punctuation, repr(string.whitespace), string.hexdigits, string.octdigits, len(string.printable), sep="\n")
print(string.capwords("hello   world foo"), string.capwords("a-b-c", "-"))


def is_balanced(s):
    stack = []
    for c in s:
        if c in "([{":
            stack.append(c)
        elif c in ")]}" and (not stack or "([{".index(stack.pop()) != ")]}".index(c)):
            return False
    return not stack


print([is_balanced(t) for t in ("", "()", "([]{})", "(]", "((", "a(b)c]")])
def palindromes(s):
    return sorted({s[i:j] for i in range(len(s)) for j in range(i + 2, len(s) + 1) if s[i:j] == s[i:j][::-1]}, key=lambda w: (-len(w), w))
print(palindromes("abracadabra"), palindromes("noon level"))
def xor(data, key): return bytes(b ^ key[i % len(key)] for i, b in enumerate(data))
print(xor(b"hello", b"k"), xor(xor(b"hello", b"key"), b"key"), "hello".encode().hex(), " ".join(f"{b:08b}" for b in b"Hi"))
