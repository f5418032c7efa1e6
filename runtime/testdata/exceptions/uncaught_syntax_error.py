# a SyntaxError raised at run time, uncaught
print("this line runs")
code = "for i in range(3):\n    if i = 1:\n        print(i)\n"
exec(code)
