"""Where textwrap breaks: hyphens, dashes, words too long, sentences; and its patterns."""

import textwrap

text = "this-is-a-useful-feature-for-reformatting posts -- from tim's \"well--known\" e-mail: x--y a-b-c 2-succinyl-6-hydroxy"
for width in 1, 6, 12, 20, 40:
    for options in {}, {"break_on_hyphens": False}, {"break_long_words": False}, {"break_long_words": False, "break_on_hyphens": False}:
        print(width, options, textwrap.wrap(text, width, **options))
print(textwrap.wrap('Did you say "supercalifragilisticexpialidocious?" How *do* you spell that odd word', 12))
print(textwrap.wrap('Did you say "supercalifragilisticexpialidocious?"', 12, max_lines=3))
print(textwrap.wrap("One sentence. Two. Three!  \"Four.\" Five?' Six", 80, fix_sentence_endings=True))
print(textwrap.wrap("Größe-überall — naïve-ly Ünder-stood e\u0301-x", 8))
print(textwrap.wrap("tabs\tand\nlines\x0b\x0c here", 30, replace_whitespace=False), textwrap.wrap("tabs\tand\nlines", 30))
print(textwrap.TextWrapper.wordsep_re.split("Hello there -- you goof-ball, use the -b option!"))
print(textwrap.TextWrapper.wordsep_simple_re.split("a  b-c\td"))
print(bool(textwrap.TextWrapper.sentence_end_re.search("end.'")), textwrap.TextWrapper.unicode_whitespace_trans)


class Slashes(textwrap.TextWrapper):
    import re
    wordsep_re = re.compile(r"(/)")


print(Slashes(width=8).wrap("some/long/path/of/names"))
