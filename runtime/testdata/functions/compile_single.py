def t(s):
    try: exec(compile(s,'x','single')); print(repr(s),"ok")
    except SyntaxError as e: print(repr(s), type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text))
for s in ["1;2","if 1: 5","if 1: 5\n","if 1: 5\n\n","if 1:\n  5\n","if 1:\n  5","if 1:\n  5\n\n","def f(): pass\n","def f(): pass\n\n","1\n","1\n2","1\n\n","\n","", "\n1","# c","# c\n","x=1 # c","class A:\n  x=1\n\n","class A:\n  x=1\n\n  y=2\n","for i in []: pass\nelse: pass","1\n#x","1\n \n","with open('/dev/null') as f: pass\n\n1","@staticmethod\ndef f(): pass\n","try: pass\nfinally: 3\n","if 1: 5\n# c\n"]: t(s)
