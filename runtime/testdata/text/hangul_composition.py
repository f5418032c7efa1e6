# Korean syllables, arithmetic on code points
import unicodedata
CHO = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
JUNG = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
JONG = ["", *"ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"]
def decompose(ch):
    code = ord(ch) - 0xAC00
    if not 0 <= code < 11172:
        return (ch,)
    return CHO[code // 588], JUNG[code % 588 // 28], JONG[code % 28]
def compose(c, j, t=""):
    return chr(0xAC00 + CHO.index(c) * 588 + JUNG.index(j) * 28 + JONG.index(t))
for ch in "한글값A힣":
    print(ch, hex(ord(ch)), decompose(ch), unicodedata.name(ch))
print("".join(compose(*decompose(c)) for c in "안녕하세요"), len(CHO) * len(JUNG) * len(JONG))
print("".join(decompose(c)[0] for c in "대한민국"), [len(unicodedata.normalize("NFD", c)) for c in "가각"], unicodedata.normalize("NFC", "\u1112\u1161\u11ab"))
def particle(word, with_final, without):
    d = decompose(word[-1])
    return word + (with_final if len(d) == 3 and d[2] else without)
print(particle("사람", "은", "는"), particle("나무", "은", "는"), particle("책", "을", "를"), particle("커피", "을", "를"))
print("가나다라".find("다"), "가나다"[::-1], "한국어" < "한글", sorted(["하나", "둘", "셋", "가"]), "한국 사람".split(), "  공백 ".strip(), "가" * 3, "김,이,박".split(","), "_".join("가나"))
print(f"{'이름':<6}|{'나이':>4}|", f"{'김철수':<6}|{25:>4}|", "%s님 %d살" % ("영희", 20), "{}은 {}".format("하늘", "파랗다"), sep="\n")
def width(s): return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in s)
def pad(s, n): return s + " " * (n - width(s))
for row in (("이름", "city"), ("김철수", "서울"), ("Bob", "부산 Busan")):
    print("|" + pad(row[0], 8) + "|" + pad(row[1], 12) + "|")
print("한글".encode(), "한글".encode("cp949"), "한글".encode("utf-16-be").hex(), b"\xed\x95\x9c".decode(), len("한글".encode("euc-kr")), "한글".isalpha(), "한글".isidentifier(), "한1".isalnum(), "ㄱ".isalpha())
변수 = {"키": "값", "수": 3}
def 더하기(가, 나=1): return 가 + 나
class 동물:
    def __init__(self, 이름): self.이름 = 이름
    def __repr__(self): return f"동물({self.이름!r})"
print(변수, 더하기(2), 더하기(가=1, 나=5), 동물("개"), 더하기.__name__, vars(동물("닭")))
for f in (lambda: 더하기(), lambda: 동물("x").나이, lambda: 변수["없음"], lambda: 없는변수, lambda: compose("x", "ㅏ"), lambda: "한".encode("ascii"), lambda: 더하기(1, 다=2), lambda: int("세"), lambda: "한글"[5]):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
