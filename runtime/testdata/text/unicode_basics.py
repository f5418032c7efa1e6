# code points, Korean, emoji, combining characters
for s in ["abc", "é", "e\u0301", "한국어", "😀", "👨\u200d👩\u200d👧", "🇰🇷", "日本", "\u1112\u1161\u11ab", "Ω≈ç√", "\u202eabc"]:
    print(len(s), ascii(s), [hex(ord(c)) for c in s], s[::-1] == s, len(s.encode()), s.isprintable())
import unicodedata as u

print(u.normalize("NFC", "e\u0301") == "é", ascii(u.normalize("NFD", "é한")), u.normalize("NFKC", "ﬁ①²"), len(u.normalize("NFD", "각")))
print([u.category(c) for c in "aA1 _-$+한\n😀\u0301"], u.name("é"), u.name("한"), u.name("😀"), u.lookup("SNOWMAN"), u.name("\n", "none"))
print(u.east_asian_width("한"), u.east_asian_width("a"), u.numeric("½"), u.digit("²"), u.decimal("٣"), u.bidirectional("א"), u.combining("\u0301"), u.mirrored("("))
print("é" == "e\u0301", "é" < "f", "z" < "é", "한" > "a", sorted("한글abcABC가"), max("aé한😀"), "😀" > "\uffff")
print("\N{SNOWMAN} \N{GREEK SMALL LETTER ALPHA} \u00e9 \U0001f600 \xe9 \101 \x41")
print("한국어".find("국"), "한국어"[1], "한국어"[-1], "한국어".center(9, "·"), "한국어".split("국"), "한국어".replace("한", "대한"), list("한국어"))
print("안녕" + "하세요", "가나다" * 2, "나" in "가나다", "가나다".index("다"), f"{'한글':>6}|{'한글':<6}|{'한글':^6}|")
초성 = [chr(0x1100 + (ord(c) - 0xAC00) // 588) for c in "한국어"]
print(초성, len(초성))
naïve, Δ, 변수 = 1, 2, 3
print(naïve + Δ + 변수, "변수" in globals(), [n for n in ("naïve", "Δ") if n in globals()])
def 인사(이름): return f"{이름}님, 안녕!"
print(인사("철수"), 인사.__name__)
ﬁ = "nfkc"
print(fi)


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


attempt(lambda: u.name("\n"))
attempt(lambda: u.lookup("NO SUCH THING"))
attempt(lambda: u.numeric("a"))
attempt(lambda: u.normalize("XXX", "a"))
attempt(lambda: u.category("ab"))
attempt(lambda: ord("한국"))
attempt(lambda: "\ud800".encode())
attempt(lambda: 인사())
attempt(lambda: 없는이름)
for code in [r"'\N{NOPE}'", r"'\u12'", r"'\U00110000'", r"'\x4'", "a€ = 1", "x = “hi”", "𝐱 = 1; print(x)"]:
    try:
        exec(code)
    except SyntaxError as e:
        print("SyntaxError:", e.msg)
