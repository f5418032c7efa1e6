'a', "b", '''c''', """d"""
'', "", '''''', """"""
'''a
b'''
"""a 'b' "c" """
'a' 'b' "c"
('a'
 'b')
'a\
b'
'\\ \' \" \a \b \f \n \r \t \v \0 \7 \12 \123 \1234 \x41 \u00e9 \U0001F40D'
'\N{SNOWMAN} \N{latin small letter e with acute} \N{LINE FEED} \N{CJK UNIFIED IDEOGRAPH-4E00} \N{HANGUL SYLLABLE GAG}'
'\d \  \( \é'
r'\n\'', R"\n", r'\
'
b'a', B"b", b'\x00\xff\n\\', br'\n', Rb"\n", rB'\x'
b'a' b'b' rb'\n'
u'a', U"b", u'a' 'b', 'a' u'b'
'é' "한글"
'{a}'
f'', F"", rf'\n', fr"\n{a}\d", f''''''
f'a', f'{a}', f'a{b}c', f'{a}{b}', f'{{a}}', f'{{{a}}}', f'a{{b{c}d}}e'
f'{a!r}', f'{a!s:>10}', f'{a:}', f'{a:x}', f'{a:{b}}', f'{a:{b}.{c}}', f'{a:{b!r:{c}}}', f'{a:x{b}y{c}z}'
f'{a=}', f'{a = }', f'{a=!s}', f'{a=:x}', f'{ a + b = !r:>{c}}', f'x{a=}y{b=}z', f'{a=:}'
f'{a,}', f'{a, b}', f'{*a, b}', f'{lambda_}', f'{(lambda x: 1)}', f'{a if b else c}', f'{yield_}'
f'{a!=b}', f'{a == b}', f'{a <= b}', f'{(a := 1)}', f'{a:=5}', f'{ {1: 2}[1] }', f'{[1, 2][0]:x}'
f'{"a"}', f"{'a'}", f'{'a'}', f'{'a' 'b'}', f'{f'{f'{a}'}'}', f"{x["a"]}", f'{a["b"]!r:{"c"}}'
f'''{
    a  # comment
    + b
}'''
f'''a
{b:
c}
d'''
f'{
a}'
f'\n\x41{a}\N{SNOWMAN}\u00e9', f'\{a}', rf'\N{a}', rf'\{a}'
'a' f'{b}' 'c', f'a' 'b', 'a' f'b' f'{c}', f'{a}' f'{b}', 'a' f'', f'' ''
f'{a}' '' 'b'
f'{x:%H:%M}', f'{x:{{y}}}', f'{x::}', f'{x:!r}'
f"{a:{'x'}}"
f'''{a!r:
}'''
f'''{a # c
+ b = # d
}'''
f'''{ '#' = }'''
