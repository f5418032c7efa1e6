# hangman with a scripted player
def game(word, letters, lives=5):
    found, wrong = set(), []
    for ch in letters:
        ch = ch.lower()
        if not ch.isalpha() or len(ch) != 1:
            print(f"  {ch!r} is not a letter")
            continue
        if ch in found or ch in wrong:
            print(f"  already tried {ch}")
            continue
        if ch in word:
            found.add(ch)
        else:
            wrong.append(ch)
        shown = " ".join(c if c in found else "_" for c in word)
        print(f"  {shown}   wrong: {''.join(wrong) or '-'}  lives: {lives - len(wrong)}")
        if all(c in found for c in word):
            return "won"
        if len(wrong) == lives:
            return f"lost, the word was {word}"
    return "unfinished"
print(game("python", "etaoinhpy"))
print(game("loop", "lxyzvwq"))
print(game("await", ["a", "W", "5", "a", "it", "t"]))
words = ["apple", "angle", "ankle", "eagle", "maple"]
def filter_words(words, pattern, excluded=""):
    return [w for w in words if len(w) == len(pattern) and all(p in ("_", c) for p, c in zip(pattern, w)) and not set(w) & set(excluded)]
print(filter_words(words, "a___e"), filter_words(words, "a___e", "p"), filter_words(words, "____"), filter_words(words, "_a___"))
def wordle(secret, guess):
    out = ["-"] * len(guess)
    left = list(secret)
    for i, (s, g) in enumerate(zip(secret, guess)):
        if s == g:
            out[i] = "G"
            left.remove(g)
    for i, g in enumerate(guess):
        if out[i] == "-" and g in left:
            out[i] = "Y"
            left.remove(g)
    return "".join(out)
for s, g in [("crane", "caner"), ("apple", "paper"), ("loops", "sloop"), ("abcde", "fghij"), ("hello", "hello")]:
    print(s, g, wordle(s, g))
